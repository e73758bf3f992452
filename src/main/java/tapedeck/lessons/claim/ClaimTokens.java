package tapedeck.lessons.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.text.Message;

/** The words, numbers and signs of a claim, read one after the other. */
final class ClaimTokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
            + "|([A-Za-z_]\\w*(?:\\.\\w+)*(?:\\|[A-Za-z_]\\w*(?:\\.\\w+)*)*)|(\\.[A-Za-z_]\\w*)|(<=|>=|==|!=|[<>()\\[\\],:+*/=-]))");
    private static final Set<String> KEYWORDS = Set.of("or", "and", "not", "is", "all", "any", "of", "None", "nan",
            "finite");
    /** Deeper ones are no claim that a person reads; and the stack is finite. */
    private static final int DEEPEST = 20;
    private static final String END = "";

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    ClaimTokens(String text) throws ClaimException {
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new ClaimException(
                        Message.of("lessons.claim.sign", "sign", text.strip().substring(end, end + 1)));
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
    }

    String next() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    boolean takes(String token) {
        boolean there = next().equals(token);
        if (there) {
            at++;
        }
        return there;
    }

    void needs(String token) throws ClaimException {
        if (!takes(token)) {
            throw unexpected(token);
        }
    }

    void end() throws ClaimException {
        if (next().equals("=")) {
            throw new ClaimException(Message.of("lessons.claim.equals"));
        }
        if (!next().isEmpty()) {
            throw new ClaimException(Message.of("lessons.claim.rest", "rest", next()));
        }
    }

    ClaimException unexpected(String wanted) {
        return new ClaimException(next().isEmpty()
                ? Message.of("lessons.claim.ends", "wanted", wanted)
                : Message.of("lessons.claim.unexpected", "wanted", wanted, "found", next()));
    }

    void deeper() throws ClaimException {
        if (++depth > DEEPEST) {
            throw new ClaimException(Message.of("lessons.claim.deep"));
        }
    }

    void back() {
        depth--;
    }

    /** Takes what is next, whatever it is. */
    String take() {
        String token = next();
        at = Math.min(at + 1, tokens.size());
        return token;
    }

    /** Returns what comes after the next one. */
    String second() {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : END;
    }

    /** Returns whether one of these stands in the bracket that is next, up to where it closes. */
    boolean bracketHas(Set<String> words) {
        int open = 0;
        for (int i = at; i < tokens.size(); i++) {
            String token = tokens.get(i);
            open += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (words.contains(token)) {
                return true;
            }
            if (open == 0) {
                return false;
            }
        }
        return false;
    }

    int whole() throws ClaimException {
        String token = next();
        if (!token.matches("[0-9]{1,9}")) {
            throw new ClaimException(Message.of("lessons.claim.whole", "found", token));
        }
        at++;
        return Integer.parseInt(token);
    }

    static boolean isName(String token) {
        return !token.isEmpty() && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_')
                && !KEYWORDS.contains(token);
    }
}
