package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.autograd.IndexItem;
import tapedeck.autograd.Indexing;
import tapedeck.autograd.Tensor;

/**
 * The reads and writes by what stands between brackets, and what is written at the places of masks and index tensors. An item is given as
 * it is: a whole number, None, a tensor; of a slice come four, the text "slice" and its bounds; an ellipsis is the text "...".
 */
public final class IndexCalls implements CallTable.Area {
    private static final String SLICE = "slice";

    @Override
    public void into(CallTable table) {
        table.put("at", in -> Indexing.get(in.tensor(0), in.longInteger(1)));
        table.put("from_to",
                in -> Indexing.get(in.tensor(0), bound(in.value(1)), bound(in.value(2)), bound(in.value(3))));
        table.put("getitem", in -> Indexing.get(in.tensor(0), items(in, 1)));
        table.put("setitem", IndexCalls::set);
        table.put("index_put", in -> in.tensor(0).indexPut(tensors(in), in.tensor(2, "values"), in.flag(3)));
        table.put("index_put_", in -> in.tensor(0).indexPut_(tensors(in), in.tensor(2, "values"), in.flag(3)));
        masks(table);
        scatters(table);
        slots(table);
        table.put("take", in -> in.tensor(0).take(in.tensor(1, "index")));
        table.put("put", in -> in.tensor(0).put(in.tensor(1, "index"), in.tensor(2, "source"), in.flag(3)));
        table.put("put_", in -> in.tensor(0).put_(in.tensor(1, "index"), in.tensor(2, "source"), in.flag(3)));
        table.put("gather", IndexCalls::gather);
        table.put("index_select", IndexCalls::indexSelect);
    }

    private static List<IndexItem> items(Arguments in, int from) {
        List<IndexItem> items = new ArrayList<>();
        for (int i = from; i < in.count(); i++) {
            Value value = in.value(i);
            if (value.isNull()) {
                items.add(new IndexItem.NewAxis());
            } else if (in.isTensor(i)) {
                items.add(item(in.tensor(i)));
            } else if (!value.isString()) {
                items.add(new IndexItem.Int(value.asLong()));
            } else if (value.asString().equals(SLICE)) {
                items.add(new IndexItem.Slice(bound(in.value(i + 1)), bound(in.value(i + 2)), bound(in.value(i + 3))));
                i += 3;
            } else {
                items.add(new IndexItem.Ellipsis());
            }
        }
        return items;
    }

    private static IndexItem item(Tensor tensor) {
        return switch (tensor.dtype()) {
            case BOOL, UINT8 -> new IndexItem.Mask(tensor);
            case INT32, INT64 -> new IndexItem.IntTensor(tensor);
            case INT8, INT16, FLOAT32, FLOAT64 -> throw EngineException
                    .index("tensors used as indices must be long, int, byte or bool tensors");
        };
    }

    private static List<IndexItem> tensors(Arguments in) {
        return in.tensors(1).stream().map(IndexCalls::item).toList();
    }

    private static @Nullable Long bound(Value value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber() && !value.fitsInLong()) {
            return Long.MAX_VALUE >> 1;
        }
        return value.isBoolean() ? (value.asBoolean() ? 1L : 0L) : Long.valueOf(value.asLong());
    }

    private static @Nullable Object set(Arguments in) {
        List<IndexItem> items = items(in, 2);
        if (in.isTensor(1)) {
            Indexing.set(in.tensor(0), items, in.tensor(1));
        } else {
            Indexing.set(in.tensor(0), items, in.number(1));
        }
        return null;
    }

    private static void masks(CallTable table) {
        table.put("masked_fill", in -> in.isTensor(2)
                ? in.tensor(0).maskedFill(in.tensor(1, "mask"), in.tensor(2))
                : in.tensor(0).maskedFill(in.tensor(1, "mask"), in.number(2)));
        table.put("masked_fill_", in -> in.isTensor(2)
                ? in.tensor(0).maskedFill_(in.tensor(1, "mask"), in.tensor(2))
                : in.tensor(0).maskedFill_(in.tensor(1, "mask"), in.number(2)));
        table.put("masked_select", in -> in.tensor(0).maskedSelect(in.tensor(1, "mask")));
        table.put("masked_scatter",
                in -> in.tensor(0).maskedScatter(in.tensor(1, "mask"), in.tensor(2, "source")));
        table.put("masked_scatter_",
                in -> in.tensor(0).maskedScatter_(in.tensor(1, "mask"), in.tensor(2, "source")));
        table.put("fill_", in -> in.isTensor(1)
                ? in.tensor(0).fill_(in.tensor(1))
                : in.tensor(0).fill_(in.tensor(0).dtype().of(in.number(1))));
        table.put("copy_", in -> in.tensor(0).copy_(in.tensor(1, "other")));
        table.put("zero_", in -> in.tensor(0).zero_());
    }

    private static void scatters(CallTable table) {
        table.put("scatter", in -> in.isTensor(3)
                ? in.tensor(0).scatter(in.integer(1), in.tensor(2, "index"), in.tensor(3))
                : in.tensor(0).scatter(in.integer(1), in.tensor(2, "index"), in.number(3)));
        table.put("scatter_", in -> in.isTensor(3)
                ? in.tensor(0).scatter_(in.integer(1), in.tensor(2, "index"), in.tensor(3))
                : in.tensor(0).scatter_(in.integer(1), in.tensor(2, "index"), in.number(3)));
        table.put("scatter_add",
                in -> in.tensor(0).scatterAdd(in.integer(1), in.tensor(2, "index"), in.tensor(3, "src")));
        table.put("scatter_add_",
                in -> in.tensor(0).scatterAdd_(in.integer(1), in.tensor(2, "index"), in.tensor(3, "src")));
        table.put("scatter_reduce", in -> in.tensor(0).scatterReduce(in.integer(1), in.tensor(2, "index"),
                in.tensor(3, "src"), in.text(4), in.flag(5)));
        table.put("scatter_reduce_", in -> in.tensor(0).scatterReduce_(in.integer(1), in.tensor(2, "index"),
                in.tensor(3, "src"), in.text(4), in.flag(5)));
    }

    private static void slots(CallTable table) {
        table.put("index_add", in -> in.tensor(0).indexAdd(in.integer(1), in.tensor(2, "index"),
                in.tensor(3, "source"), in.number(4)));
        table.put("index_add_", in -> in.tensor(0).indexAdd_(in.integer(1), in.tensor(2, "index"),
                in.tensor(3, "source"), in.number(4)));
        table.put("index_copy",
                in -> in.tensor(0).indexCopy(in.integer(1), in.tensor(2, "index"), in.tensor(3, "source")));
        table.put("index_copy_",
                in -> in.tensor(0).indexCopy_(in.integer(1), in.tensor(2, "index"), in.tensor(3, "source")));
        table.put("index_fill", in -> in.isTensor(3)
                ? in.tensor(0).indexFill(in.integer(1), in.tensor(2, "index"), in.tensor(3))
                : in.tensor(0).indexFill(in.integer(1), in.tensor(2, "index"), in.number(3)));
        table.put("index_fill_", in -> in.isTensor(3)
                ? in.tensor(0).indexFill_(in.integer(1), in.tensor(2, "index"), in.tensor(3))
                : in.tensor(0).indexFill_(in.integer(1), in.tensor(2, "index"), in.number(3)));
    }

    private static Tensor gather(Arguments in) {
        Tensor index = in.tensor(2, "index");
        if (index.dtype() != DType.INT64) {
            throw new EngineException("gather(): Expected dtype int64 for index");
        }
        return in.tensor(0).gather(in.integer(1), index);
    }

    private static Tensor indexSelect(Arguments in) {
        Tensor index = in.tensor(2, "index");
        if (index.dtype() != DType.INT64 && index.dtype() != DType.INT32) {
            throw new EngineException("index_select(): Expected dtype int32 or int64 for index");
        }
        if (index.dim() > 1) {
            throw EngineException.index("index_select(): Index is supposed to be a vector");
        }
        double[] places = index.data().toArray();
        int[] whole = new int[places.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) places[i];
        }
        return in.tensor(0).indexSelect(in.integer(1), whole);
    }
}
