package tapedeck.autograd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tapedeck.function.AtenCall;
import tapedeck.function.Functions;

/** The calls of {@code src/test/pytorch/functions.py}, by the same names. */
final class Calls {
    private static final Set<String> INDEXING = Set.of("index", "set", "index_put", "copy_", "fill_", "select",
            "masked_fill", "masked_fill_", "masked_select", "masked_scatter", "scatter", "scatter_", "scatter_add",
            "scatter_reduce", "index_add", "index_copy", "index_fill", "take", "put", "view", "squeeze_all",
            "squeeze_dims", "split", "chunk", "unbind", "repeat", "flip", "roll", "rot90", "diagonal",
            "diag", "diag_embed", "tril", "triu", "unfold", "as_strided", "block_diag");

    private final JsonNode args;

    private Calls(JsonNode args) {
        this.args = args;
    }

    static Tensor apply(String call, List<Tensor> inputs, JsonNode args) {
        if (INDEXING.contains(call)) {
            return IndexingCalls.apply(call, inputs, args);
        }
        if (ReduceCalls.has(call)) {
            return ReduceCalls.apply(call, inputs, args);
        }
        if (MatrixCalls.has(call)) {
            return MatrixCalls.apply(call, inputs, args);
        }
        if (MathCalls.has(call)) {
            return MathCalls.apply(call, inputs, args);
        }
        Calls with = new Calls(args);
        Tensor x = inputs.getFirst();
        Tensor registered = inputs.size() == 1 ? FixtureCall.apply(call, x, args) : null;
        if (registered != null) {
            return registered;
        }
        return switch (inputs.size()) {
            case 1 -> with.one(call, x);
            case 2 ->
                call.equals("cat") || call.equals("stack") ? with.list(call, inputs) : with.two(call, x, inputs.get(1));
            // a condition of its own, as x != 0 is in the script
            default -> call.equals("where")
                    ? Tensor.where(new Tensor(x.data().copy()), inputs.get(1), inputs.get(2))
                    : with.list(call, inputs);
        };
    }

    private Tensor two(String call, Tensor x, Tensor y) {
        return switch (call) {
            case "add" -> x.add(y);
            case "sub" -> x.sub(y);
            case "mul" -> x.mul(y);
            case "div" -> x.div(y);
            case "pow" -> x.pow(y);
            case "maximum" -> x.maximum(y);
            case "minimum" -> x.minimum(y);
            case "matmul" -> x.matmul(y);
            case "matmul_constant" -> x.matmul(y.detach());
            case "constant_matmul" -> x.detach().matmul(y);
            case "add_" -> x.mul(1).add_(y);
            case "sub_" -> x.mul(1).sub_(y);
            case "mul_" -> x.mul(1).mul_(y);
            case "div_" -> x.mul(1).div_(y);
            case "narrow_mul_" -> {
                Tensor base = x.mul(1);
                base.narrow(integer(0), integer(1), integer(2)).mul_(y);
                yield base;
            }
            case "transpose_after" -> {
                Tensor base = x.mul(1);
                Tensor view = base.t();
                base.mul_(y);
                yield view;
            }
            default -> plain(call, x, y);
        };
    }

    /** What takes tensors alone, by its name. */
    private static Tensor plain(String call, Tensor... inputs) {
        return Operations.apply(Functions.make(call, AtenCall.EMPTY), inputs);
    }

    private Tensor list(String call, List<Tensor> inputs) {
        return call.equals("cat") ? Tensor.cat(inputs, integer(0)) : Tensor.stack(inputs, integer(0));
    }

    private Tensor one(String call, Tensor x) {
        return switch (call) {
            case "cat", "stack" -> list(call, List.of(x));
            case "add_number" -> x.add(number(0));
            case "sub_number" -> x.sub(number(0));
            case "mul_number" -> x.mul(number(0));
            case "div_number" -> x.div(number(0));
            case "pow_number" -> x.pow(number(0));
            case "clamp" -> x.clamp(number(0), number(1));
            case "zero_" -> x.mul(1).zero_();
            case "sum" -> x.sum();
            case "mean" -> x.mean();
            case "prod" -> x.prod();
            case "max" -> x.max();
            case "min" -> x.min();
            case "var" -> x.var();
            case "std" -> x.std();
            default -> shaped(call, x);
        };
    }

    private Tensor shaped(String call, Tensor x) {
        return switch (call) {
            case "t" -> x.t();
            case "transpose" -> x.transpose(integer(0), integer(1));
            case "permute" -> x.permute(integers(args));
            case "reshape" -> x.reshape(integers(args));
            case "transpose_reshape" -> x.transpose(0, -1).reshape(integers(args));
            case "narrow_reshape" -> x.narrow(0, 0, 1).reshape(integers(args));
            case "squeeze" -> x.squeeze(integer(0));
            case "unsqueeze" -> x.unsqueeze(integer(0));
            case "expand" -> x.expand(integers(args));
            case "flatten" -> x.flatten();
            case "flatten_dims" -> x.flatten(integer(0), integer(1));
            case "narrow" -> x.narrow(integer(0), integer(1), integer(2));
            case "index_select" -> x.indexSelect(integer(0), integers(args.get(1)));
            case "gather" -> x.gather(integer(0), Tensor.of(numbers(args.get(1)), integers(args.get(2))));
            default -> args.isEmpty()
                    ? plain(call, x)
                    : reduced(call, x, args.get(0).isArray() ? integers(args.get(0)) : new int[]{integer(0)});
        };
    }

    private Tensor reduced(String call, Tensor x, int[] dims) {
        boolean keepdim = integer(1) == 1;
        boolean single = !args.get(0).isArray();
        return switch (call) {
            case "sum_dim" -> single ? x.sum(dims[0], keepdim) : x.sum(dims, keepdim);
            case "mean_dim" -> single ? x.mean(dims[0], keepdim) : x.mean(dims, keepdim);
            case "var_dim" -> single ? x.var(dims[0], keepdim) : x.var(dims, keepdim);
            case "std_dim" -> x.std(dims, keepdim);
            case "prod_dim" -> x.prod(dims[0], keepdim);
            case "max_dim" -> x.max(dims[0], keepdim);
            case "min_dim" -> x.min(dims[0], keepdim);
            default -> throw new IllegalArgumentException(call);
        };
    }

    private double number(int i) {
        return args.get(i).asDouble();
    }

    private int integer(int i) {
        return args.get(i).asInt();
    }

    static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }

    static int[] integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }
}
