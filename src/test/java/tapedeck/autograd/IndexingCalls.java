package tapedeck.autograd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;

/** The calls of {@code src/test/pytorch/indexing_fixtures.py}, by the same names. */
final class IndexingCalls {
    private IndexingCalls() {}

    static Tensor apply(String call, List<Tensor> inputs, JsonNode args) {
        Tensor x = inputs.getFirst();
        if (call.equals("block_diag")) {
            return Tensor.blockDiag(inputs);
        }
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
            case "masked_fill" -> x.maskedFill(tensor(args.get(0)), args.get(1).asDouble());
            case "masked_fill_" -> x.mul(1).maskedFill_(tensor(args.get(0)), args.get(1).asDouble());
            case "masked_select" -> x.maskedSelect(tensor(args.get(0)));
            case "scatter" -> x.scatter(args.get(0).asInt(), tensor(args.get(1)), args.get(2).asDouble());
            case "scatter_" -> x.mul(1).scatter_(args.get(0).asInt(), tensor(args.get(1)), args.get(2).asDouble());
            case "index_fill" -> x.indexFill(args.get(0).asInt(), tensor(args.get(1)), args.get(2).asDouble());
            case "take" -> x.take(tensor(args.get(0)));
            default -> layout(call, x, args);
        };
    }

    private static Tensor layout(String call, Tensor x, JsonNode args) {
        int[] flat = args.isEmpty() || args.get(0).isArray() ? new int[0] : Calls.integers(args);
        return switch (call) {
            case "view" -> x.view(flat);
            case "squeeze_all" -> x.squeeze();
            case "squeeze_dims" -> x.squeeze(flat);
            case "split" -> args.get(0).isArray()
                    ? x.split(Calls.integers(args.get(0)), args.get(1).asInt()).get(args.get(2).asInt())
                    : x.split(flat[0], flat[1]).get(flat[2]);
            case "chunk" -> x.chunk(flat[0], flat[1]).get(flat[2]);
            case "unbind" -> flat.length > 2
                    ? x.mul(1).unbind(flat[0]).get(flat[1]).mul_(2)
                    : x.unbind(flat[0]).get(flat[1]);
            case "repeat" -> x.repeat(flat);
            case "flip" -> x.flip(flat);
            case "roll" -> x.roll(Calls.integers(args.get(0)), Calls.integers(args.get(1)));
            case "rot90" -> x.rot90(args.get(0).asInt(), Calls.integers(args.get(1)));
            case "diagonal" -> x.diagonal(flat[0], flat[1], flat[2]);
            case "diag" -> x.diag(flat[0]);
            case "diag_embed" -> x.diagEmbed(flat[0], flat[1], flat[2]);
            case "tril" -> x.tril(flat[0]);
            case "triu" -> x.triu(flat[0]);
            case "unfold" -> x.unfold(flat[0], flat[1], flat[2]);
            case "as_strided" ->
                x.asStrided(Calls.integers(args.get(0)), Calls.integers(args.get(1)), args.path(2).asInt(0));
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
            case "masked_fill" -> x.maskedFill(tensor(args.get(0)), y);
            case "masked_fill_" -> x.mul(1).maskedFill_(tensor(args.get(0)), y);
            case "masked_scatter" -> x.maskedScatter(tensor(args.get(0)), y);
            case "put" -> x.put(tensor(args.get(0)), y, args.get(1).asInt() == 1);
            default -> along(call, x, y, args.get(0).asInt(), tensor(args.get(1)), args);
        };
    }

    private static Tensor along(String call, Tensor x, Tensor y, int dim, Tensor index, JsonNode args) {
        return switch (call) {
            case "scatter" -> x.scatter(dim, index, y);
            case "scatter_" -> x.mul(1).scatter_(dim, index, y);
            case "scatter_add" -> x.scatterAdd(dim, index, y);
            case "scatter_reduce" ->
                x.scatterReduce(dim, index, y, args.get(2).asText(), args.get(3).asInt() == 1);
            case "index_add" -> x.indexAdd(dim, index, y, args.get(2).asDouble());
            case "index_copy" -> x.indexCopy(dim, index, y);
            case "index_fill" -> x.indexFill(dim, index, y);
            default -> throw new IllegalArgumentException(call);
        };
    }

    /** A mask, or an index of whole numbers. */
    private static Tensor tensor(JsonNode packed) {
        boolean isMask = packed.has("mask");
        double[] numbers = Calls.numbers(packed.get(isMask ? "mask" : "index"));
        return new Tensor(NdArray.of(numbers, Calls.integers(packed.get("shape"))),
                isMask ? DType.BOOL : DType.INT64);
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
            return packed.has("mask")
                    ? new IndexItem.Mask(tensor(packed))
                    : new IndexItem.IntTensor(tensor(packed));
        }
        return new IndexItem.Int(packed.asLong());
    }

    private static @Nullable Long bound(JsonNode packed) {
        return packed.isNull() ? null : Long.valueOf(packed.asLong());
    }
}
