package tapedeck.export.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of Python's pickles that states of modules are made of. Nothing that a pickle names is called or looked up:
 * a name is a {@link Global}, and what is called is noted as a {@link Call}.
 */
final class Pickle {
    static final int MARK = '(';
    static final int STOP = '.';
    static final int PROTO = 0x80;
    static final int GLOBAL = 'c';
    static final int REDUCE = 'R';
    static final int TUPLE = 't';
    static final int EMPTY_TUPLE = ')';
    static final int BINPERSID = 'Q';
    static final int BINUNICODE = 'X';
    static final int BININT = 'J';
    static final int SETITEMS = 'u';
    static final int NEWFALSE = 0x89;
    private static final int MOST_MEMO = 1_000_000;

    /** A name of a module's. */
    record Global(String name) {}

    /** The call of a function that was to give something. */
    record Call(Global function, List<@Nullable Object> arguments) {}

    /** The part that lies outside of the pickle. */
    record Stored(List<@Nullable Object> id) {}

    private enum Mark {
        MARK
    }

    private final ByteBuffer in;
    private final List<@Nullable Object> stack = new ArrayList<>();
    private final Map<Integer, @Nullable Object> memo = new HashMap<>();

    Pickle(byte[] content) {
        in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The whole: a Map, List, String, Long, Boolean, Global, Call, Stored or null.
     *
     * @throws WeightsException if it is cut off or has anything else in it
     */
    @Nullable
    Object read() throws WeightsException {
        try {
            for (int code = in.get() & 0xff; code != STOP; code = in.get() & 0xff) {
                step(code);
            }
            return stack.getLast();
        } catch (RuntimeException _) { // it ends, or takes what is not there or is something else
            throw new WeightsException("export.weights.broken");
        }
    }

    private void step(int code) throws WeightsException {
        switch (code) {
            case PROTO -> in.get();
            case MARK -> stack.add(Mark.MARK);
            case EMPTY_TUPLE, ']' -> stack.add(new ArrayList<>());
            case '}' -> stack.add(new LinkedHashMap<>());
            case 'N' -> stack.add(null);
            case 0x88 -> stack.add(true);
            case NEWFALSE -> stack.add(false);
            case 'K' -> stack.add((long) (in.get() & 0xff));
            case 'M' -> stack.add((long) (in.getShort() & 0xffff));
            case BININT -> stack.add((long) in.getInt());
            case 0x8a -> stack.add(whole(text(in.get() & 0xff, true)));
            case 'G' -> stack.add(in.order(ByteOrder.BIG_ENDIAN).getDouble());
            case BINUNICODE -> stack.add(text(in.getInt(), false));
            case GLOBAL -> stack.add(new Global(line() + "." + line()));
            case TUPLE -> stack.add(sinceMark());
            case 0x85 -> stack.add(last(1));
            case 0x86 -> stack.add(last(2));
            case 0x87 -> stack.add(last(3));
            case BINPERSID -> stack.add(new Stored(list(stack.removeLast())));
            case 'q' -> remember(in.get() & 0xff);
            case 'r' -> remember(in.getInt());
            case 'h' -> stack.add(memo.get(in.get() & 0xff));
            case 'j' -> stack.add(memo.get(in.getInt()));
            case 'a' -> {
                List<@Nullable Object> item = last(1);
                list(stack.getLast()).addAll(item);
            }
            case 'e' -> {
                List<@Nullable Object> items = sinceMark();
                list(stack.getLast()).addAll(items);
            }
            case 's' -> put(last(2));
            case SETITEMS -> put(sinceMark());
            case REDUCE -> call();
            case 'b' -> stack.removeLast(); // attributes: of a state, its metadata
            default -> throw new WeightsException("export.weights.type");
        }
        in.order(ByteOrder.LITTLE_ENDIAN);
    }

    private void call() throws WeightsException {
        List<@Nullable Object> arguments = list(stack.removeLast());
        if (!(stack.removeLast() instanceof Global function)) {
            throw new WeightsException("export.weights.broken");
        }
        boolean dict = function.name.equals("collections.OrderedDict") && arguments.isEmpty();
        stack.add(dict ? new LinkedHashMap<>() : new Call(function, arguments));
    }

    private void remember(int place) throws WeightsException {
        if (memo.size() == MOST_MEMO) {
            throw new WeightsException("export.weights.large");
        }
        memo.put(place, stack.getLast());
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object value) throws WeightsException {
        if (value instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw new WeightsException("export.weights.broken");
    }

    @SuppressWarnings("unchecked")
    private void put(List<@Nullable Object> items) throws WeightsException {
        if (!(stack.getLast() instanceof Map<?, ?> map)) {
            throw new WeightsException("export.weights.broken");
        }
        for (int i = 0; i + 1 < items.size(); i += 2) {
            if (items.get(i) instanceof String key) {
                ((Map<String, @Nullable Object>) map).put(key, items.get(i + 1));
            }
        }
    }

    private List<@Nullable Object> last(int count) {
        List<@Nullable Object> tail = stack.subList(stack.size() - count, stack.size());
        List<@Nullable Object> result = new ArrayList<>(tail);
        tail.clear();
        return result;
    }

    private List<@Nullable Object> sinceMark() {
        int mark = stack.lastIndexOf(Mark.MARK);
        List<@Nullable Object> result = last(stack.size() - mark - 1);
        stack.remove(mark);
        return result;
    }

    private String text(int length, boolean bytes) {
        byte[] content = new byte[Math.min(length, in.remaining() + 1)];
        in.get(content);
        return new String(content, bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The number whose bytes are {@code digits}, the lowest first. */
    private static long whole(String digits) {
        long value = digits.isEmpty() || digits.charAt(digits.length() - 1) < 0x80 ? 0 : -1;
        for (int i = digits.length() - 1; i >= 0; i--) {
            value = value << Byte.SIZE | digits.charAt(i);
        }
        return value;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (char c = (char) in.get(); c != '\n'; c = (char) in.get()) {
            line.append(c);
        }
        return line.toString();
    }
}
