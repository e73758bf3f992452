package tapedeck.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tapedeck.text.Message;

/** The members of a JSON object, of which none is believed: what is missing, or of another kind, is said with its place. */
final class Fields {
    private final JsonNode node;
    private final String place;

    Fields(JsonNode node, String place) throws SessionException {
        this.node = node;
        this.place = place;
        if (!node.isObject()) {
            throw wrong("session.noObject", place);
        }
    }

    private static SessionException wrong(String key, String place) {
        return new SessionException(Message.of(key, "member", place));
    }

    private String place(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** A value that cannot be. */
    SessionException refused(String name) {
        return wrong("session.value", place(name));
    }

    private JsonNode member(String name) throws SessionException {
        JsonNode member = node.get(name);
        if (member == null || member.isNull()) {
            throw wrong("session.missing", place(name));
        }
        return member;
    }

    private JsonNode member(String name, boolean fits, JsonNode member) throws SessionException {
        if (!fits) {
            throw refused(name);
        }
        return member;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    List<String> names() {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false).toList();
    }

    boolean isText(String name) {
        return node.path(name).isTextual();
    }

    String text(String name) throws SessionException {
        JsonNode member = member(name);
        return member(name, member.isTextual(), member).textValue();
    }

    boolean flag(String name) throws SessionException {
        JsonNode member = member(name);
        return member(name, member.isBoolean(), member).booleanValue();
    }

    long whole(String name, long least, long most) throws SessionException {
        return whole(name, member(name), least, most);
    }

    int count(String name, int least) throws SessionException {
        return (int) whole(name, least, Integer.MAX_VALUE);
    }

    private long whole(String name, JsonNode member, long least, long most) throws SessionException {
        boolean fits = member.isIntegralNumber() && member.canConvertToLong() && member.longValue() >= least
                && member.longValue() <= most;
        return member(name, fits, member).longValue();
    }

    double number(String name) throws SessionException {
        return number(name, member(name));
    }

    private double number(String name, JsonNode member) throws SessionException {
        if (member.isTextual()) { // JSON has none of these
            for (double each : new double[]{Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                if (Double.toString(each).equals(member.textValue())) {
                    return each;
                }
            }
        }
        return member(name, member.isNumber(), member).doubleValue();
    }

    <E extends Enum<E>> E word(String name, Class<E> words) throws SessionException {
        String word = text(name);
        for (E each : words.getEnumConstants()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw refused(name);
    }

    Fields fields(String name) throws SessionException {
        return new Fields(member(name), place(name));
    }

    private JsonNode array(String name) throws SessionException {
        JsonNode member = member(name);
        return member(name, member.isArray(), member);
    }

    List<Fields> list(String name) throws SessionException {
        List<Fields> all = new ArrayList<>();
        for (JsonNode each : array(name)) {
            all.add(new Fields(each, place(name) + "[" + all.size() + "]"));
        }
        return all;
    }

    List<String> texts(String name) throws SessionException {
        List<String> all = new ArrayList<>();
        for (JsonNode each : array(name)) {
            all.add(member(name, each.isTextual(), each).textValue());
        }
        return all;
    }

    List<Double> numbers(String name) throws SessionException {
        List<Double> all = new ArrayList<>();
        for (JsonNode each : array(name)) {
            all.add(number(name, each));
        }
        return all;
    }

    List<Long> wholes(String name, long least) throws SessionException {
        List<Long> all = new ArrayList<>();
        for (JsonNode each : array(name)) {
            all.add(whole(name, each, least, Long.MAX_VALUE));
        }
        return all;
    }
}
