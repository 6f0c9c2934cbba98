package org.rolegraph.cli.main;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.cli.shell.Typed;
import org.rolegraph.cli.shell.WordProposals;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code completion}. */
@Command(
        name = "completion",
        description = {
            "Print a script that completes commands, options, sources, queries with their"
                    + " parameters, and names of the graph in bash and zsh.",
            "Put 'source <(rolegraph completion)' into your shell's start-up file."
        })
final class CompletionCommand implements Runnable {
    /** Where bash begins a new word. */
    private static final String BREAKS = "=:";

    private static final String STORE = "--store";

    private static final String SCRIPT =
            """
            # Completion of rolegraph for bash and zsh: the program itself says what may follow.
            if [ -n "${ZSH_VERSION-}" ]; then
                _rolegraph() {
                    local each
                    local -a whole begun
                    while IFS= read -r each; do
                        if [[ $each == *= ]]; then begun+=("$each"); else whole+=("$each"); fi
                    done < <("${words[1]}" completion --zsh "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)
                    if [[ -z "$whole$begun" ]]; then
                        compset -P '*='
                        _files
                        return
                    fi
                    compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -S '' -a begun
                    compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a whole
                }
                if ! whence compdef >/dev/null; then
                    autoload -Uz compinit
                    compinit
                fi
                compdef _rolegraph rolegraph
            elif [ -n "${BASH_VERSION-}" ]; then
                _rolegraph() {
                    local each
                    COMPREPLY=()
                    while IFS= read -r each; do
                        COMPREPLY+=("$each")
                    done < <("$1" completion --bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
                    case "${COMPREPLY[*]}" in
                        *=) compopt -o nospace 2>/dev/null ;;
                    esac
                }
                complete -o default -o nosort -F _rolegraph rolegraph 2>/dev/null ||
                    complete -o default -F _rolegraph rolegraph
            fi
            """;

    @Option(names = "--bash", hidden = true, paramLabel = "LINE")
    private String bash;

    @Option(names = "--zsh", hidden = true, paramLabel = "LINE")
    private String zsh;

    private final Invocation root;

    CompletionCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public void run() {
        PrintWriter text = root.console().text();
        if (bash == null && zsh == null) {
            text.print(SCRIPT);
        } else {
            Typed typed = Typed.of(bash == null ? zsh : bash);
            int kept = bash == null ? 0 : typed.kept(BREAKS);
            for (String proposal : proposals(typed)) {
                String word = proposal.substring(kept);
                text.print((bash == null || typed.isQuoted() ? word : escaped(word)) + "\n");
            }
        }
        text.flush();
    }

    /** Signs that bash would act on are meant as they are. */
    private static String escaped(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}_./=:+@%,-]", "\\\\$0");
    }

    private List<String> proposals(Typed typed) {
        String[] words = typed.words().toArray(String[]::new);
        CommandSpec line = RoleGraphCommand.line(root.console(), words).getCommandSpec();
        Optional<OpenGraph> graph =
                StoreDirectory.at(store(typed).folder())
                        .current()
                        .map(generation -> OpenGraph.over(generation, List.of()));
        try {
            return new WordProposals(root, graph).at(line, typed);
        } finally {
            graph.ifPresent(OpenGraph::close);
        }
    }

    /** The store that what is typed is about. */
    private StorePlace store(Typed typed) {
        for (int i = 0; i < typed.words().size(); i++) {
            String word = typed.words().get(i);
            if (word.startsWith(STORE + "=")) {
                return new StorePlace(
                        root.console().path(word.substring(STORE.length() + 1)), false);
            }
            if (word.equals(STORE) && i + 1 < typed.words().size()) {
                return new StorePlace(root.console().path(typed.words().get(i + 1)), false);
            }
        }
        return root.store();
    }
}
