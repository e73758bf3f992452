package tapedeck.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.SourceLine;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;

/**
 * The reader from the lines of an iteration to the events of a deck. A node with several outputs becomes a Function for each that
 * somebody saw; what it gave is told of the first. It is read as it is asked for, so that the first of thousands is soon there, and ends
 * early where something is wrong.
 */
final class EventReader implements Iterator<TapeEvent> {
    private static final int MOST_EVENTS = 5_000_000;

    private final long iteration;
    private final List<JsonMembers> lines;
    private final List<TensorState> parameters;
    private final RecordedTensors tensors;
    /** Read, and not yet told. */
    private final Deque<TapeEvent> events = new ArrayDeque<>();
    private int next;
    private final RecordedRules rules = new RecordedRules();
    private final GradientTerms gradientTerms;
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final List<TensorState> made = new ArrayList<>();
    private int recorded;
    private int passed;
    private boolean isWhole;
    private boolean isDamaged;

    /**
     * A node that was recorded.
     *
     * @param functions that it became
     * @param places of the recorded inputs, those of the first Function
     */
    private record Node(List<FunctionRecorded> functions, List<Integer> places) {
        private static final Node NONE = new Node(List.of(), List.of());
    }

    /**
     * Reads its lines, and the parameters; everything else when it is asked for.
     *
     * @param iteration that it is to be, from 1
     */
    EventReader(RecordingArchive archive, byte[] text, long iteration) {
        this.iteration = iteration;
        lines = JsonMembers.lines(text);
        if (lines.size() > MOST_EVENTS) {
            throw new IllegalArgumentException("events");
        }
        parameters = RecordedTensors.parameters(archive, lines);
        tensors = new RecordedTensors(archive);
        gradientTerms = new GradientTerms(tensors, events::add);
    }

    /** Has {@code sampled} told each sample that is read from now on, with the statistics of all elements. */
    void setOnSampled(BiConsumer<NdArray, WholeStatistics> sampled) {
        tensors.setOnSampled(sampled);
    }

    /** As they were told first. */
    List<TensorState> parameters() {
        return parameters;
    }

    /** How often an optimizer steps, before any of it is read. */
    int updates() {
        return (int) lines.stream().filter(each -> each.text("event", "").equals("optimizerStepped")).count();
    }

    /** Returns whether all that was asked for until now told of an iteration that came to its end. */
    boolean isWhole() {
        return isWhole;
    }

    /** Returns whether it ends here because the rest cannot be read. */
    boolean isDamaged() { return isDamaged; }

    @Override
    public boolean hasNext() {
        try {
            while (events.isEmpty() && next < lines.size()) {
                read(lines.get(next), lines.subList(next, lines.size()));
                next++;
            }
            if (events.isEmpty()) {
                gradientTerms.flush();
            }
        } catch (RuntimeException _) { // a value that no recording can have
            isDamaged = true;
            next = lines.size();
            events.clear();
        }
        return !events.isEmpty();
    }

    @Override
    public TapeEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return events.remove();
    }

    private void read(JsonMembers line, List<JsonMembers> rest) {
        switch (line.text("event")) {
            case "iterationStarted" -> {
                if (line.whole("iteration") != iteration) { // nothing guards the names of entries
                    throw new IllegalArgumentException("iteration");
                }
            }
            case "tensor" -> tensors.tell(line);
            case "stateDict" -> events.add(new TapeEvent.StateDictRecorded(tensors.state(line)));
            case "functionRecorded" -> recorded(line);
            case "backwardStarted" -> started(line, rest);
            case "gradientsComputed" -> computed(line);
            case "gradAccumulated" -> gradientTerms.accumulated(line.whole("tensor"), numbers(line, "before"),
                    needed(line, "contribution"), needed(line, "after"));
            case "gradientsPassed" -> passed(line);
            case "backwardEnded" -> {
                gradientTerms.flush();
                events.add(new TapeEvent.BackwardEnded(line.wholes("handedOut")));
            }
            case "gradientsClipped" ->
                events.add(new TapeEvent.GradientsClipped(line.number("norm"), line.number("maxNorm")));
            case "parameterUpdated" -> updated(line, rest);
            case "optimizerStepped" -> {
                events.add(new TapeEvent.OptimizerStepped(rules.of(line, rest), line.wholes("without")));
                rules.ended();
            }
            case "gradZeroed" -> {
                boolean toZero = line.text("to", "").equals("zero");
                gradientTerms.zeroed(tensors.get(line.whole("tensor")), toZero);
                events.add(new TapeEvent.GradZeroed(line.whole("tensor"), toZero));
            }
            case "functionFailed" -> events.add(new TapeEvent.FunctionFailed(
                    Objects.requireNonNullElse(line(line), new SourceLine("", 0)), line.text("call", ""),
                    line.wholes("operands").stream().map(tensors::get).toList()));
            case "iterationEnded" -> isWhole = true;
            default -> {
                // of newer kinds, and what stands elsewhere too
            }
        }
    }

    private static @Nullable SourceLine line(JsonMembers from) {
        return from.has("file") && from.has("line") ? new SourceLine(from.text("file"), from.count("line")) : null;
    }

    private @Nullable NdArray numbers(JsonMembers line, String name) {
        return tensors.numbersOrNull(line.object(name));
    }

    private NdArray needed(JsonMembers line, String name) {
        NdArray found = numbers(line, name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    /** One of an iteration before is none of this one: it only shows in the pass that comes to it. */
    private void recorded(JsonMembers line) {
        if (line.flag("earlier")) {
            nodes.put(line.count("index"), Node.NONE);
            return;
        }
        List<TensorState> inputs = line.wholes("inputs").stream().map(tensors::get).toList();
        List<Boolean> needs = line.all("needs", JsonNode::booleanValue);
        if (needs.size() != inputs.size()) {
            throw new IllegalArgumentException("needs");
        }
        List<FunctionRecorded> all = new ArrayList<>();
        List<Integer> places = List.of();
        List<@Nullable Long> outputs = line.list("outputs", JsonNode::longValue);
        int seen = (int) outputs.stream().filter(Objects::nonNull).count();
        for (Long id : outputs) {
            if (id != null) {
                TensorState output = tensors.get(id);
                made.add(output);
                RecordedOperator call = RecordedOperator.of(line, inputs, output);
                KnownFunction known = KnownFunction.of(call, needs, all.size(), seen);
                List<Integer> given = known == null
                        ? IntStream.range(0, inputs.size()).boxed().toList()
                        : known.inputs();
                places = all.isEmpty() ? given : places;
                all.add(new FunctionRecorded(recorded++, RecordedOperator.call(line),
                        RecordedOperator.node(line.text("gradFn")),
                        known == null ? List.of() : known.function().derivative(),
                        ModulePath.read(line.text("scope", "")),
                        given.stream().map(inputs::get).toList(), output, call.saved(line),
                        known == null ? null : known.function(), given.stream().map(needs::get).toList(), line(line)));
            }
        }
        events.addAll(all);
        nodes.put(line.count("index"), new Node(all, places));
    }

    private void updated(JsonMembers line, List<JsonMembers> rest) {
        NdArray after = needed(line, "after");
        events.add(new TapeEvent.ParameterUpdated(line.whole("tensor"), needed(line, "before"),
                needed(line, "gradient"), line.number("rate"), rules.of(line, rest), after));
        tensors.updated(line.whole("tensor"), after);
    }

    /** What a program sets to None itself is not told: what a leaf had when the pass began is told with what it accumulates. */
    private void beginAtLeaves(List<JsonMembers> pass) {
        try {
            for (JsonMembers each : pass) {
                String event = each.text("event");
                if (event.equals("backwardEnded") || event.equals("backwardStarted")) {
                    return;
                }
                if (event.equals("gradAccumulated")) {
                    gradientTerms.beginAt(each.whole("tensor"), numbers(each, "before"));
                }
            }
        } catch (RuntimeException _) {
            // a value that no recording can have: it is read again in its turn
        }
    }

    private void started(JsonMembers line, List<JsonMembers> rest) {
        gradientTerms.begin(made);
        beginAtLeaves(rest.subList(1, rest.size()));
        List<JsonMembers> roots = line.all("roots", JsonMembers::new);
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("roots");
        }
        roots.forEach(root -> gradientTerms.seed(root.whole("tensor"), needed(root, "seed")));
        events.add(new TapeEvent.BackwardStarted(roots.getFirst().whole("tensor"), needed(roots.getFirst(), "seed"),
                line.wholes("retaining"), accumulates(rest)));
    }

    /** The end of a pass tells what it handed out instead. */
    private static boolean accumulates(List<JsonMembers> pass) {
        try {
            return pass.stream().filter(each -> each.text("event").equals("backwardEnded")).findFirst()
                    .map(each -> each.wholes("handedOut").isEmpty()).orElse(true);
        } catch (RuntimeException _) {
            return true; // a value that no recording can have: it is read again in its turn
        }
    }

    private void computed(JsonMembers line) {
        gradientTerms.flush();
        Node node = nodes.getOrDefault(line.count("index"), Node.NONE);
        List<FunctionRecorded> of = node.functions();
        List<@Nullable JsonMembers> incoming = line.list("incoming", JsonMembers::new);
        List<@Nullable NdArray> outgoing = new ArrayList<>();
        line.list("outgoing", JsonMembers::new).forEach(each -> outgoing.add(tensors.numbersOrNull(each)));
        List<NdArray> given = incoming.stream().filter(Objects::nonNull).map(each -> tensors.numbers(new JsonMembers(
                Objects.requireNonNull(each).node()))).toList();
        if (given.isEmpty()) {
            return; // nothing came to it, and nothing goes on
        }
        for (int i = of.size() - 1; i > 0; i--) { // what the node gives is told of the first, which is told last
            events.add(new TapeEvent.GradientsComputed(of.get(i).index(), given.get(Math.min(i, given.size() - 1)),
                    new ArrayList<>(Collections.nCopies(of.get(i).inputs().size(), null))));
            events.add(new TapeEvent.GradientsPassed(of.get(i).index(), ++passed, false));
        }
        FunctionRecorded first = of.isEmpty() ? null : of.getFirst();
        if (node.places().stream().anyMatch(place -> place >= outgoing.size())) {
            throw new IllegalArgumentException("outgoing");
        }
        List<@Nullable NdArray> ofFirst = first == null
                ? outgoing
                : new ArrayList<>(node.places().stream().map(outgoing::get).toList());
        events.add(new TapeEvent.GradientsComputed(first == null ? -1 : first.index(), given.getFirst(), ofFirst));
        for (int i = 0; first != null && i < ofFirst.size(); i++) {
            NdArray contribution = ofFirst.get(i);
            if (contribution != null) {
                gradientTerms.arrive(first.inputs().get(i), contribution);
            }
        }
    }

    private void passed(JsonMembers line) {
        gradientTerms.flush();
        List<FunctionRecorded> of = nodes.getOrDefault(line.count("index"), Node.NONE).functions();
        events.add(new TapeEvent.GradientsPassed(of.isEmpty() ? -1 : of.getFirst().index(), ++passed,
                line.flag("freed")));
    }
}
