package org.rolegraph.store.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/** To which generation the pointer may be moved: one whose every file is what was published. */
final class Rollback {
    private static final String LOAD = "load the sources again with \"rolegraph load --anew\"";

    private final StoreFolder store;

    Rollback(StoreFolder store) {
        this.store = store;
    }

    /**
     * The manifest of a generation that was asked for.
     *
     * @throws Failure exit {@code STORE} when it is damaged or of another format, with another that
     *     is whole, if there is one
     */
    ManifestText checked(Generation to) {
        List<Problem> damage = to.damage();
        if (damage.isEmpty()) {
            return to.published();
        }
        String remedy =
                newestWhole(g -> !g.equals(to), (g, its) -> {})
                        .map(
                                g ->
                                        "generation "
                                                + g.id()
                                                + " is whole: \"rolegraph store rollback "
                                                + g.number()
                                                + "\"")
                        .orElse("no generation is whole: " + LOAD);
        List<Problem> problems = new ArrayList<>();
        problems.add(
                Problem.error(
                        Codes.DAMAGED_STORE,
                        Location.of(to.dir().toString()),
                        "generation " + to.id() + " is not whole, so it is not made current",
                        remedy));
        damage.forEach(
                each -> problems.add(Problem.error(each.code(), each.where(), each.message(), "")));
        throw new Failure(Exit.STORE, problems);
    }

    /**
     * The last whole generation before the current one; where the pointer is missing or cannot be
     * believed, the last whole one of all.
     *
     * @param passed takes each that is passed over, and what is wrong with it
     * @throws Failure exit {@code NOT_FOUND} when there is none
     */
    Generation previous(BiConsumer<Generation, List<Problem>> passed) {
        Optional<Generation> current = new Current(store).believed();
        long before = current.map(Generation::number).orElse(Long.MAX_VALUE);
        return newestWhole(g -> g.number() < before, passed).orElseThrow(() -> nothing(current));
    }

    private Failure nothing(Optional<Generation> current) {
        boolean others = store.all().stream().anyMatch(g -> !Optional.of(g).equals(current));
        return Failure.of(
                Exit.NOT_FOUND,
                Codes.NOT_FOUND,
                Location.of(store.dir().toString()),
                current.isPresent()
                        ? "there is no whole generation before the current one"
                        : "there is no whole generation",
                current.isPresent() && others
                        ? "name one that \"rolegraph store list\" shows"
                        : LOAD);
    }

    private Optional<Generation> newestWhole(
            Predicate<Generation> among, BiConsumer<Generation, List<Problem>> passed) {
        List<Generation> newestFirst = new ArrayList<>(store.all());
        Collections.reverse(newestFirst);
        for (Generation each : newestFirst) {
            if (among.test(each)) {
                List<Problem> damage = each.damage();
                if (damage.isEmpty()) {
                    return Optional.of(each);
                }
                passed.accept(each, damage);
            }
        }
        return Optional.empty();
    }
}
