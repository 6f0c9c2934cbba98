package org.rolegraph.link.relate;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.NameAnalyzer;

/** The names of entries as sets of stems, each entry read once. Not thread-safe. */
final class NameSets {
    /** English: what is left out of a class, and what makes it one for a rest, name it not. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?i),?\\s*\\b(except|excluding)\\b.*|,?\\s*\\b(all )?other\\b");

    /** What tells two concepts of one name apart, as in "Python (computer programming)". */
    private static final Pattern GLOSS = Pattern.compile("(?<=\\S)\\s*\\([^()]*\\)\\s*$");

    private static final Pattern REST =
            Pattern.compile("(?i)\\b(other|miscellaneous|not elsewhere classified|n\\.?e\\.?c)\\b");

    private final NameAnalyzer analyzer;
    private final IdentityHashMap<Entry, Names> known = new IdentityHashMap<>();

    NameSets(String language) {
        analyzer = NameAnalyzer.of(language);
    }

    /**
     * The names of an entry.
     *
     * @param title the stems of its title
     * @param others those of each other name
     * @param isRest whether its title is for what has no class of its own
     */
    record Names(Set<String> title, Set<Set<String>> others, boolean isRest) {
        /** How many names both have. */
        int shared(Names other) {
            Set<Set<String>> all = new HashSet<>(others);
            all.add(title);
            Set<Set<String>> theirs = new HashSet<>(other.others);
            theirs.add(other.title);
            all.retainAll(theirs);
            all.remove(Set.of());
            return all.size();
        }

        /** Whether its title has all the words of another and more. */
        boolean holds(Names other) {
            return !other.title.isEmpty()
                    && title.size() > other.title.size()
                    && title.containsAll(other.title);
        }
    }

    Names of(Entry entry) {
        return known.computeIfAbsent(entry, this::read);
    }

    private Names read(Entry entry) {
        Set<Set<String>> others = new HashSet<>();
        entry.others().forEach(name -> others.add(stems(name)));
        return new Names(stems(entry.title()), others, REST.matcher(entry.title()).find());
    }

    private Set<String> stems(String name) {
        String named = GLOSS.matcher(name).replaceFirst("");
        return Set.copyOf(analyzer.stems(LEFT_OUT.matcher(named).replaceAll("")));
    }
}
