package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.array.NdArray;
import tapedeck.explain.ChainRule;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.Functions;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * Every operator that the engine has a Function of, as real PyTorch recorded it (by the recorder, of
 * {@code src/test/pytorch/recorded/operators.py}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsTest {
    /** Of float32, relative to the largest. */
    private static final double CLOSE = 1e-4;
    private static final Pattern OPERATOR = Pattern.compile("\"op\":\"(aten\\.[^\"]*)\"");

    private List<TapeEvent> events = List.of();
    private List<FunctionRecorded> recorded = List.of();
    private final Map<Integer, GradientsComputed> computed = new HashMap<>();
    private Set<String> operators = Set.of();

    @BeforeAll
    void read(@TempDir Path folder) throws Exception {
        Path file = Tapes.write(folder, Tapes.real("operators.tape"));
        events = Tapes.told(RecordedRun.of(file), 1).events();
        recorded = events.stream().filter(FunctionRecorded.class::isInstance).map(FunctionRecorded.class::cast)
                .toList();
        events.stream().filter(GradientsComputed.class::isInstance).map(GradientsComputed.class::cast)
                .forEach(each -> computed.put(each.index(), each));
        byte[] lines = Objects.requireNonNull(new RecordingArchive(file).bytes("events/000001.jsonl"));
        operators = OPERATOR.matcher(new String(lines, StandardCharsets.UTF_8)).results()
                .map(each -> each.group(1).replaceFirst("_\\.", ".")).collect(Collectors.toSet());
    }

    @Test
    void theRecordingHasEveryOperatorOfTheRegistry() {
        Set<String> known = Functions.all().stream().flatMap(each -> each.aten().names().stream())
                .collect(Collectors.toSet());
        String anew = "else make operators.tape anew, as src/test/pytorch/recorded/operators.py says";
        assertThat(known).as("of the registry, recorded; " + anew).filteredOn(each -> !operators.contains(each))
                .isEmpty();
        assertThat(operators).as("recorded, of the registry; " + anew).filteredOn(each -> !known.contains(each))
                .isEmpty();
    }

    /** Known is only what makes of the inputs what PyTorch made of them. */
    @Test
    void whatEachMakesIsOurs() {
        assertThat(recorded).hasSizeGreaterThan(300);
        assertThat(recorded).filteredOn(each -> each.function() == null).extracting(OperatorsTest::row)
                .as("all but the mean and the deviation that group_norm gives besides").hasSize(2)
                .allMatch(row -> row.endsWith("group_norm"));
    }

    @Test
    void theGradientsOfEachAreOurs() {
        List<String> wrong = new ArrayList<>();
        for (FunctionRecorded each : recorded) {
            GradientsComputed gradients = computed.get(each.index());
            if (each.function() != null && gradients != null) {
                @Nullable
                NdArray[] ours = ours(each, each.function(), gradients.incoming());
                for (int i = 0; i < ours.length; i++) {
                    NdArray theirs = gradients.outgoing().get(i);
                    if (!isSame(ours[i], theirs)) {
                        wrong.add(row(each) + ", input " + i + ": " + ours[i] + ", PyTorch has " + theirs);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(computed).hasSizeGreaterThan(300);
    }

    /** What came to a leaf from each Function is the sum of its terms: asked of each leaf's first and last element. */
    @Test
    void theChainRuleTakesEachGradientApart() {
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        events.forEach(captured::append);
        TapeSnapshot end = new TapeReader(captured).at(events.size());
        List<String> wrong = new ArrayList<>();
        int parts = 0;
        for (TensorState leaf : end.tensors().stream().filter(each -> each.leaf() && each.grad() != null).toList()) {
            for (int element : new int[]{0, leaf.data().numel() - 1}) {
                for (ChainRule.Part part : ChainRule.of(end, leaf.id(), element).parts()) {
                    parts++;
                    if (Math.abs(part.sum() - part.contribution()) > CLOSE * Math.max(1, Math.abs(part.sum()))) {
                        wrong.add(row(Objects.requireNonNull(end.functions().get(part.function()).recorded())) + ": "
                                + part.sum() + " instead of " + part.contribution());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(parts).isGreaterThan(500);
    }

    private static String row(FunctionRecorded each) {
        return "operators.py:" + Objects.requireNonNull(each.line()).line() + " " + each.call();
    }

    private static @Nullable NdArray[] ours(FunctionRecorded each, Function function, NdArray incoming) {
        NdArray[] inputs = each.inputs().stream().map(TensorState::data).toArray(NdArray[]::new);
        long needs = 0;
        for (int i = 0; i < inputs.length; i++) {
            needs |= each.needs().get(i) ? 1L << i : 0;
        }
        Context context = new Context(inputs, needs);
        function.forward(context, inputs);
        return function.backward(context, incoming);
    }

    private static boolean isSame(@Nullable NdArray ours, @Nullable NdArray theirs) {
        if (ours == null || theirs == null) {
            return ours == theirs;
        }
        double scale = Arrays.stream(theirs.toArray()).map(Math::abs).max().orElse(0);
        double[] own = ours.toArray();
        double[] other = theirs.toArray();
        boolean isClose = own.length == other.length;
        for (int k = 0; isClose && k < own.length; k++) {
            isClose = Math.abs(own[k] - other[k]) <= CLOSE * scale;
        }
        return isClose;
    }
}
