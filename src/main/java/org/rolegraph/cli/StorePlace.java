package org.rolegraph.cli;

import java.nio.file.Path;

/**
 * Where the store is.
 *
 * @param folder its folder, which may not exist
 * @param isDefault whether the user left the choice to the program, so that a read command may make
 *     the store
 */
public record StorePlace(Path folder, boolean isDefault) {
    /**
     * The place by option, else {@code $ROLEGRAPH_STORE}, else {@code $XDG_DATA_HOME/rolegraph},
     * else {@code ~/.local/share/rolegraph}.
     *
     * @param option null when the option is not given
     */
    public static StorePlace of(Path option, Console console) {
        if (option != null) {
            return new StorePlace(option, false);
        }
        String named = console.environment().getOrDefault("ROLEGRAPH_STORE", "");
        if (!named.isEmpty()) {
            return new StorePlace(console.path(named), true);
        }
        return new StorePlace(data(console).resolve("rolegraph"), true);
    }

    /** The user's folder for data: {@code $XDG_DATA_HOME}, else {@code ~/.local/share}. */
    public static Path data(Console console) {
        return base("XDG_DATA_HOME", ".local/share", console);
    }

    /**
     * The user's decisions about links, which may not exist: by option, else {@code
     * $ROLEGRAPH_LINKS}, else a file in the folder for data.
     *
     * @param option null when the option is not given
     */
    public static Path links(Path option, Console console) {
        if (option != null) {
            return console.path(option.toString());
        }
        String named = console.environment().getOrDefault("ROLEGRAPH_LINKS", "");
        return named.isEmpty()
                ? data(console).resolve("rolegraph-links/decisions.sssom.tsv")
                : console.path(named);
    }

    /** For what can be made again: {@code $XDG_CACHE_HOME}, else {@code ~/.cache}. */
    public static Path cache(Console console) {
        return base("XDG_CACHE_HOME", ".cache", console);
    }

    private static Path base(String variable, String otherwise, Console console) {
        String named = console.environment().getOrDefault(variable, "");
        // the base directory specification: a relative value is to be ignored
        Path base = named.startsWith("/") ? Path.of(named) : Path.of(home(console), otherwise);
        return console.folder().resolve(base);
    }

    /** {@code $HOME}, else what the system's accounts say. */
    private static String home(Console console) {
        String home = console.environment().getOrDefault("HOME", "");
        return home.isEmpty() ? System.getProperty("user.home") : home;
    }
}
