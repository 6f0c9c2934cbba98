package org.rolegraph.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands: each gets the root, through which it reaches the console and the store. */
final class Commands implements CommandLine.IFactory {
    private final RoleGraphCommand root;

    Commands(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] wants = constructor.getParameterTypes();
            if (wants.length == 1 && wants[0] == RoleGraphCommand.class) {
                return type.cast(constructor.newInstance(root));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
