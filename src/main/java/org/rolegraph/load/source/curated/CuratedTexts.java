package org.rolegraph.load.source.curated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.load.source.json.Json;

/**
 * Words of an entry: {@code "a text"}, which is English, or {@code {"en": …, "de": …}}; lists of
 * words likewise.
 */
public final class CuratedTexts {
    private static final String LANGUAGE = "[a-z]{2,8}(-[a-z0-9]{1,8})*";

    private final CuratedEntry entry;

    CuratedTexts(CuratedEntry entry) {
        this.entry = entry;
    }

    /** Label, other labels and definition; nothing when there is no label. */
    Optional<Names> names() {
        List<Text> preferred = entry.required("label").map(v -> one("label", v)).orElse(List.of());
        List<Text> alternative = many("altLabels");
        List<Text> hidden = many("hiddenLabels");
        List<Text> definitions =
                entry.value("definition").map(v -> oneOrEmpty("definition", v)).orElse(List.of());
        return preferred.isEmpty()
                ? Optional.empty()
                : Optional.of(new Names(preferred, alternative, hidden, definitions));
    }

    /** The words of a field in one language. */
    Optional<Text> single(String field, Json value) {
        List<Text> texts = one(field, value);
        if (texts.size() > 1) {
            entry.wrongType(field, value, "words in one language");
        }
        return texts.stream().findFirst();
    }

    List<Text> oneOrEmpty(String field, Json value) {
        return value instanceof Json.Str s && s.value().isEmpty() ? List.of() : one(field, value);
    }

    /** At most one text a language. */
    private List<Text> one(String field, Json value) {
        List<Text> texts = new ArrayList<>();
        if (!(value instanceof Json.Obj languages)) {
            if (value instanceof Json.Str) {
                entry.text(field, value).ifPresent(t -> texts.add(Text.en(t.value())));
            } else {
                entry.wrongType(field, value, "a text, or one a language as {\"en\": …}");
            }
            return texts;
        }
        Set<String> seen = new HashSet<>();
        for (Json.Member member : languages.members()) {
            if (isLanguage(member, seen)) {
                entry.text(field, member.value())
                        .ifPresent(t -> texts.add(new Text(t.value(), member.name())));
            }
        }
        if (languages.members().isEmpty()) {
            entry.wrongType(field, value, "at least one language in it");
        }
        return texts;
    }

    private List<Text> many(String field) {
        List<Text> texts = new ArrayList<>();
        if (!(entry.value(field).orElse(null) instanceof Json.Obj languages)) {
            entry.texts(field).forEach(t -> texts.add(Text.en(t.value())));
            return texts;
        }
        Set<String> seen = new HashSet<>();
        for (Json.Member member : languages.members()) {
            if (!isLanguage(member, seen)) {
                continue;
            }
            if (member.value() instanceof Json.Arr list) {
                for (Json item : list.items()) {
                    entry.text(field, item)
                            .ifPresent(t -> texts.add(new Text(t.value(), member.name())));
                }
            } else {
                entry.wrongType(field, member.value(), "a list");
            }
        }
        return texts;
    }

    private boolean isLanguage(Json.Member member, Set<String> seen) {
        if (!member.name().matches(LANGUAGE)) {
            entry.bad(
                    member.where(),
                    "\""
                            + member.name()
                            + "\" is no language tag; expected one in lower case, "
                            + "such as en or pt-br",
                    "write the language's BCP 47 tag");
            return false;
        }
        if (!seen.add(member.name())) {
            entry.bad(
                    member.where(),
                    "the language \"" + member.name() + "\" is given twice",
                    "keep one of the two");
            return false;
        }
        return true;
    }
}
