package tapedeck.autograd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The calls of {@code src/test/pytorch/indexing_fixtures.py}, by the same names. */
final class IndexingCalls {
    private IndexingCalls() {}

    static Tensor apply(String call, List<Tensor> inputs, JsonNode args) {
        Tensor x = inputs.getFirst();
        return inputs.size() == 1 ? one(call, x, args) : two(call, x, inputs.get(1), args);
    }

    private static Tensor one(String call, Tensor x, JsonNode args) {
        return switch (call) {
            case "index" -> Indexing.get(x, items(args.get(0)));
            case "set" -> {
                Tensor copy = x.mul(1);
                Indexing.set(copy, items(args.get(0)), args.get(1).asDouble());
                yield copy;
            }
            case "fill_" -> x.mul(1).fill_(args.get(0).asDouble());
            case "select" -> x.select(args.get(0).asInt(), args.get(1).asInt());
            default -> throw new IllegalArgumentException(call);
        };
    }

    private static Tensor two(String call, Tensor x, Tensor y, JsonNode args) {
        return switch (call) {
            case "set" -> {
                Tensor copy = x.mul(1);
                Indexing.set(copy, items(args.get(0)), y);
                yield copy;
            }
            case "index_put" -> x.indexPut(items(args.get(0)), y, args.get(1).asInt() == 1);
            case "copy_" -> x.mul(1).copy_(y);
            case "fill_" -> x.mul(1).fill_(y);
            default -> throw new IllegalArgumentException(call);
        };
    }

    private static List<IndexItem> items(JsonNode packed) {
        return StreamSupport.stream(packed.spliterator(), false).map(IndexingCalls::item).toList();
    }

    private static IndexItem item(JsonNode packed) {
        if (packed.isNull()) {
            return new IndexItem.NewAxis();
        }
        if (packed.isTextual()) {
            return new IndexItem.Ellipsis();
        }
        if (packed.isArray()) {
            return new IndexItem.Slice(bound(packed.get(0)), bound(packed.get(1)), bound(packed.get(2)));
        }
        if (packed.isObject()) {
            boolean isMask = packed.has("mask");
            Tensor numbers = Tensor.of(Calls.numbers(packed.get(isMask ? "mask" : "index")),
                    Calls.integers(packed.get("shape")));
            return isMask ? new IndexItem.Mask(numbers) : new IndexItem.IntTensor(numbers);
        }
        return new IndexItem.Int(packed.asLong());
    }

    private static @Nullable Long bound(JsonNode packed) {
        return packed.isNull() ? null : Long.valueOf(packed.asLong());
    }
}
