package tapedeck.lessons.claim;

import java.util.ArrayList;
import java.util.List;
import tapedeck.lessons.claim.Amount.Operation;
import tapedeck.lessons.claim.Amount.Part;
import tapedeck.text.Message;

/** Reads amounts: from loose to tight {@code + -}, {@code * /}, a sign. */
final class AmountReader {
    private final ClaimTokens in;

    AmountReader(ClaimTokens in) {
        this.in = in;
    }

    Amount sum() throws ClaimException {
        Amount amount = product();
        while (in.next().equals("+") || in.next().equals("-")) {
            Operation operation = in.take().equals("+") ? Operation.PLUS : Operation.MINUS;
            amount = new Amount.Pair(amount, operation, product());
        }
        return amount;
    }

    private Amount product() throws ClaimException {
        Amount amount = signed();
        while (in.next().equals("*") || in.next().equals("/")) {
            Operation operation = in.take().equals("*") ? Operation.TIMES : Operation.OVER;
            amount = new Amount.Pair(amount, operation, signed());
        }
        return amount;
    }

    private Amount signed() throws ClaimException {
        in.deeper();
        try {
            return in.takes("-") ? new Amount.Negative(signed()) : primary();
        } finally {
            in.back();
        }
    }

    private Amount primary() throws ClaimException {
        String token = in.next();
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            in.take();
            return new Amount.Literal(Double.parseDouble(token));
        }
        if (in.takes("(")) {
            return inBrackets();
        }
        if (token.equals("abs") && in.second().equals("(")) {
            in.take();
            in.take();
            Amount of = sum();
            in.needs(")");
            return new Amount.Absolute(of);
        }
        if (ClaimTokens.isName(token)) {
            in.take();
            return path(token);
        }
        throw new ClaimException(token.isEmpty()
                ? Message.of("lessons.claim.short")
                : Message.of("lessons.claim.amount", "found", token));
    }

    private Amount inBrackets() throws ClaimException {
        if (in.takes(")")) {
            return new Amount.Sizes(List.of());
        }
        Amount inner = sum();
        if (!in.next().equals(",")) {
            in.needs(")");
            return inner;
        }
        if (!(inner instanceof Amount.Literal(double first)) || first != (int) first) {
            throw in.unexpected(")");
        }
        List<Integer> sizes = new ArrayList<>(List.of((int) first));
        in.take();
        do {
            if (!in.next().equals(")")) {
                sizes.add(in.whole());
            }
        } while (in.takes(","));
        in.needs(")");
        return new Amount.Sizes(sizes);
    }

    private Amount.Path path(String name) throws ClaimException {
        List<Part> parts = new ArrayList<>();
        while (in.next().equals("[") || in.next().startsWith(".")) {
            if (in.takes("[")) {
                List<Integer> index = new ArrayList<>();
                do {
                    index.add(in.whole());
                } while (in.takes(","));
                in.needs("]");
                parts.add(new Part.Index(index));
            } else {
                parts.add(new Part.Field(in.take().substring(1)));
            }
        }
        String take = "";
        if (in.takes("of")) {
            take = in.next();
            if (!ClaimTokens.isName(take)) {
                throw in.unexpected("NAME");
            }
            in.take();
        }
        return new Amount.Path(List.of(name.split("\\|", -1)), parts, take);
    }
}
