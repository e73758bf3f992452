package tapedeck.lessons.claim;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.lessons.claim.Claim.Relation;
import tapedeck.text.Message;

/**
 * Reads claims and amounts by recursive descent. From loose to tight: {@code or}, {@code and}, {@code not}, a comparison
 * or {@code is}. For one text.
 */
public final class ClaimReader {
    private static final Map<String, Relation> RELATIONS = Stream.of(Relation.values())
            .collect(Collectors.toUnmodifiableMap(Relation::sign, each -> each));

    /** What makes a claim of what stands in brackets. */
    private static final Set<String> CLAIMING = Stream
            .concat(RELATIONS.keySet().stream(), Stream.of("=", "is", "not", "and", "or"))
            .collect(Collectors.toUnmodifiableSet());

    private final ClaimTokens in;
    private final AmountReader amounts;

    private ClaimReader(String text) throws ClaimException {
        in = new ClaimTokens(text);
        amounts = new AmountReader(in);
    }

    /** Returns what {@code text} claims. */
    public static Claim claim(String text) throws ClaimException {
        ClaimReader reader = new ClaimReader(text);
        Claim claim = reader.either();
        reader.in.end();
        return claim;
    }

    /** Returns what {@code text} amounts to. */
    public static Amount amount(String text) throws ClaimException {
        ClaimReader reader = new ClaimReader(text);
        Amount amount = reader.amounts.sum();
        reader.in.end();
        return amount;
    }

    private Claim either() throws ClaimException {
        Claim claim = both();
        while (in.takes("or")) {
            claim = new Claim.Either(claim, both());
        }
        return claim;
    }

    private Claim both() throws ClaimException {
        Claim claim = simple();
        while (in.takes("and")) {
            claim = new Claim.Both(claim, simple());
        }
        return claim;
    }

    private Claim simple() throws ClaimException {
        in.deeper();
        try {
            if (in.takes("not")) {
                return new Claim.Not(simple());
            }
            if (in.next().equals("all") || in.next().equals("any")) {
                boolean all = in.take().equals("all");
                in.needs("(");
                Claim inner = comparison();
                in.needs(")");
                if (!(inner instanceof Claim.Compares compares)) {
                    throw new ClaimException(Message.of("lessons.claim.all", "word", all ? "all" : "any"));
                }
                return all ? new Claim.All(compares) : new Claim.Any(compares);
            }
            if (in.next().equals("(") && in.bracketHas(CLAIMING)) { // else it is one of an amount
                in.take();
                Claim inner = either();
                in.needs(")");
                return inner;
            }
            return comparison();
        } finally {
            in.back();
        }
    }

    private Claim comparison() throws ClaimException {
        Amount left = amounts.sum();
        if (in.takes("is")) {
            return is(left);
        }
        Relation relation = RELATIONS.get(in.next());
        if (relation != null) {
            in.take();
            return new Claim.Compares(left, relation, amounts.sum());
        }
        if (in.next().equals("=")) {
            throw new ClaimException(Message.of("lessons.claim.equals"));
        }
        if (left instanceof Amount.Path path) {
            return new Claim.Flagged(path);
        }
        throw in.unexpected("==");
    }

    private Claim is(Amount left) throws ClaimException {
        boolean not = in.takes("not");
        String word = in.take();
        Claim claim = switch (word) {
            case "None" -> new Claim.IsNone(left);
            case "nan" -> new Claim.IsNan(left);
            case "finite" -> new Claim.IsFinite(left);
            default -> called(left, word);
        };
        return not ? new Claim.Not(claim) : claim;
    }

    private Claim called(Amount left, String word) throws ClaimException {
        if (!(left instanceof Amount.Path path) || !ClaimTokens.isName(word)) {
            throw new ClaimException(Message.of("lessons.claim.is", "found", word));
        }
        int ordinal = in.takes(":") ? in.whole() : 0;
        return new Claim.IsCalled(path, word, ordinal);
    }
}
