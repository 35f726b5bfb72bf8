package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A parsed content expression, such as {@code paragraph block*} or {@code (table_cell |
 * table_header)*}.
 *
 * <p>The grammar is that of the ProseMirror guide: names of types or groups, sequence, {@code |},
 * {@code + * ?}, {@code {n}}, {@code {n,}}, {@code {n,m}}, parentheses.
 */
sealed interface ContentExpression {

    /** No upper bound. */
    int UNBOUNDED = -1;

    record One(NodeType type) implements ContentExpression {}

    record Choice(List<ContentExpression> options) implements ContentExpression {}

    record Sequence(List<ContentExpression> parts) implements ContentExpression {}

    record Repeat(ContentExpression part, int least, int most) implements ContentExpression {}

    static ContentExpression parse(String source, Collection<NodeType> types) {
        return new Parser(source, types).parse();
    }

    /** Reads an expression by recursive descent. */
    final class Parser {

        private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\s\\w]");

        private final String source;
        private final Collection<NodeType> types;
        private final List<String> tokens;
        private int next;

        private Parser(String source, Collection<NodeType> types) {
            this.source = source;
            this.types = types;
            this.tokens = TOKEN.matcher(source).results().map(MatchResult::group).toList();
        }

        private ContentExpression parse() {
            if (tokens.isEmpty()) {
                return new Sequence(List.of());
            }
            ContentExpression expression = choice();
            if (next < tokens.size()) {
                throw error("unexpected " + tokens.get(next));
            }
            return expression;
        }

        private ContentExpression choice() {
            List<ContentExpression> options = new ArrayList<>(List.of(sequence()));
            while (eat("|")) {
                options.add(sequence());
            }
            return options.size() == 1 ? options.getFirst() : new Choice(options);
        }

        private ContentExpression sequence() {
            List<ContentExpression> parts = new ArrayList<>();
            do {
                parts.add(repeated());
            } while (next < tokens.size() && !at(")") && !at("|"));
            return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
        }

        private ContentExpression repeated() {
            ContentExpression part = atom();
            while (true) {
                if (eat("+")) {
                    part = new Repeat(part, 1, UNBOUNDED);
                } else if (eat("*")) {
                    part = new Repeat(part, 0, UNBOUNDED);
                } else if (eat("?")) {
                    part = new Repeat(part, 0, 1);
                } else if (eat("{")) {
                    part = counted(part);
                } else {
                    return part;
                }
            }
        }

        private ContentExpression counted(ContentExpression part) {
            int least = number();
            int most = least;
            if (eat(",")) {
                most = at("}") ? UNBOUNDED : number();
            }
            expect("}");
            return new Repeat(part, least, most);
        }

        private ContentExpression atom() {
            if (eat("(")) {
                ContentExpression inner = choice();
                expect(")");
                return inner;
            }
            List<ContentExpression> named =
                    named(word()).stream().<ContentExpression>map(One::new).toList();
            return named.size() == 1 ? named.getFirst() : new Choice(named);
        }

        private List<NodeType> named(String name) {
            List<NodeType> exact = types.stream().filter(t -> t.name().equals(name)).toList();
            List<NodeType> found =
                    exact.isEmpty() ? types.stream().filter(t -> t.isIn(name)).toList() : exact;
            if (found.isEmpty()) {
                throw error("no node type or group " + name);
            }
            return found;
        }

        private int number() {
            try {
                return Integer.parseInt(word());
            } catch (NumberFormatException e) {
                throw error("expected a number");
            }
        }

        private String word() {
            if (next == tokens.size() || !Character.isLetterOrDigit(tokens.get(next).charAt(0))) {
                throw error("expected a name");
            }
            return tokens.get(next++);
        }

        private boolean at(String token) {
            return next < tokens.size() && tokens.get(next).equals(token);
        }

        private boolean eat(String token) {
            if (at(token)) {
                next++;
                return true;
            }
            return false;
        }

        private void expect(String token) {
            if (!eat(token)) {
                throw error("expected " + token);
            }
        }

        private SchemaException error(String message) {
            return new SchemaException("Content expression '" + source + "': " + message);
        }
    }
}
