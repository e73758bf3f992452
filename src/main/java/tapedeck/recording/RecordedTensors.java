package tapedeck.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.numpy.Npy;
import tapedeck.numpy.NpyException;
import tapedeck.tape.StateEntry;
import tapedeck.tape.TensorNames;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;

/** The tensors and numbers of an iteration, as its events tell them. */
final class RecordedTensors {
    private final RecordingArchive archive;
    private final Map<Long, TensorState> tensors = new HashMap<>();
    private final Map<String, NdArray> arrays = new HashMap<>();
    private final TensorNames names = new TensorNames();
    /** Takes each sample with what all the elements are like. */
    private BiConsumer<NdArray, WholeStatistics> onSampled = (_, _) -> {};

    RecordedTensors(RecordingArchive archive) {
        this.archive = archive;
    }

    /** Has {@code sampled} told each sample that is read from now on, with the statistics of all elements. */
    void setOnSampled(BiConsumer<NdArray, WholeStatistics> sampled) {
        onSampled = sampled;
    }

    /** An optimizer's, as these lines tell them first, in their order. */
    static List<TensorState> parameters(RecordingArchive archive, List<JsonMembers> lines) {
        RecordedTensors told = new RecordedTensors(archive);
        List<TensorState> parameters = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (JsonMembers line : lines) {
            if (line.text("event").equals("tensor") && line.flag("parameter") && ids.add(line.whole("id"))) {
                told.tell(line);
                parameters.add(told.get(line.whole("id")));
            }
        }
        return List.copyOf(parameters);
    }

    /** A tensor as it was last told. */
    TensorState get(long id) {
        TensorState state = tensors.get(id);
        if (state == null) {
            throw new IllegalArgumentException("tensor " + id);
        }
        return state;
    }

    /** What a {@code tensor} line tells. */
    void tell(JsonMembers line) {
        long id = line.whole("id");
        boolean leaf = line.flag("leaf");
        JsonMembers grad = line.object("grad");
        JsonMembers data = line.object("data");
        if (data == null) {
            throw new IllegalArgumentException("data");
        }
        String name = line.text("name", "");
        boolean parameter = line.flag("parameter");
        TensorState state = names.name(
                new TensorState(id, name, numbers(data), grad == null ? null : numbers(grad), leaf,
                        line.flag("requiresGrad"), parameter, leaf ? null : line.text("gradFn", "None"),
                        line.has("version") ? line.count("version") : 0, line.flag("retainsGrad"), null, List.of(),
                        type(data), sampling(data)),
                name);
        tensors.put(id, state);
    }

    /** It was updated: whoever uses it from now on is given {@code after}. */
    void updated(long id, NdArray after) {
        TensorState was = get(id);
        tensors.put(id, new TensorState(id, was.name(), after, was.grad(), was.leaf(), was.requiresGrad(),
                was.parameter(), was.gradFn(), was.version() + 1, was.retainsGrad(), was.detachedFrom(),
                was.gradientTerms(), was.type(), was.sampling()));
    }

    /** Of a type that the engine does not have, such as float16, the one that its numbers were written in. */
    private static DType type(JsonMembers data) {
        String name = data.text("dtype", "");
        return Stream.of(DType.values()).filter(each -> each.word().equals(name)).findFirst().orElse(DType.FLOAT32);
    }

    private static int[] shape(JsonMembers from) {
        return from.all("shape", JsonNode::intValue).stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns what a {@code stateDict} line tells; its numbers stay in the file until they are asked for. */
    List<StateEntry> state(JsonMembers line) {
        return line.all("entries", JsonMembers::new).stream().map(entry -> {
            JsonMembers data = entry.object("data");
            if (data == null) {
                throw new IllegalArgumentException("data");
            }
            boolean isWhole = !data.has("unknown") && !data.has("every");
            return new StateEntry(entry.text("name", ""), entry.has("tensor") ? entry.whole("tensor") : -1,
                    Shape.of(shape(data)), data.text("dtype", ""), isWhole ? () -> whole(data) : null);
        }).toList();
    }

    private NdArray whole(JsonMembers data) throws IOException {
        try {
            return data.has("values") ? numbers(data) : read(data.text("array"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) { // an array that is damaged, or of another shape
            throw new IOException(e);
        }
    }

    private static TensorState.@Nullable Sampling sampling(JsonMembers data) {
        return data.has("unknown")
                ? new TensorState.Sampling(Shape.of(shape(data)), 0)
                : data.has("every") ? new TensorState.Sampling(Shape.of(shape(data)), data.whole("every")) : null;
    }

    /** The numbers of a tensor; of one that was sampled its sample, and none of one that is unknown. */
    NdArray numbers(JsonMembers from) {
        if (from.has("unknown")) {
            return NdArray.empty(Shape.of(0));
        }
        NdArray numbers;
        if (from.has("values")) {
            double[] values = from.all("values", JsonMembers::number).stream().mapToDouble(Double::doubleValue)
                    .toArray();
            numbers = from.has("every") ? NdArray.of(values, values.length) : NdArray.of(values, shape(from));
        } else {
            numbers = arrays.computeIfAbsent(from.text("array"), this::read);
        }
        return from.has("every") ? sampled(from, numbers) : numbers;
    }

    /** A sample of its own: other tensors may have the same numbers in theirs, and be otherwise. */
    private NdArray sampled(JsonMembers from, NdArray numbers) {
        JsonMembers all = from.object("statistics");
        NdArray sample = numbers.alias();
        if (all != null) {
            onSampled.accept(sample,
                    new WholeStatistics(Shape.of(shape(from)).numel(), all.number("min"), all.number("max"),
                            all.number("mean"), all.number("std"), all.number("norm"), all.number("zeros"),
                            all.has("nonFinite") ? all.whole("nonFinite") : 0));
        }
        return sample;
    }

    /** The same; null where there is none. */
    @Nullable
    NdArray numbersOrNull(@Nullable JsonMembers from) {
        return from == null ? null : numbers(from);
    }

    private NdArray read(String name) {
        try {
            byte[] file = archive.bytes(name);
            if (file == null) {
                throw new IllegalArgumentException(name);
            }
            return Npy.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NpyException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
