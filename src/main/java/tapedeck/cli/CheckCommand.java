package tapedeck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tapedeck.deck.DeckState;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.Remedy;
import tapedeck.finding.checkup.Checkup;
import tapedeck.finding.checkup.Coverage;
import tapedeck.finding.postmortem.DivergenceEvent;
import tapedeck.finding.postmortem.PostMortem;
import tapedeck.finding.postmortem.RunHistory;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.recording.Fidelity;
import tapedeck.recording.RecordedFailure;
import tapedeck.recording.RecordedRun;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * {@code tapedeck check FILE.py|FILE.tape|PROGRAM}: runs it without a window and says what is wrong with it, and before that how it failed
 * and what could not be judged; 3 if something is wrong, 2 if no iteration began, 4 if a recording shows nothing and has not all that it takes to look.
 */
@Command(name = "check", description = "cli.check")
final class CheckCommand implements Callable<Integer> {
    private static final int UNJUDGED = 2;
    private static final int FOUND = 3;
    private static final int FAILED = 1;
    /** Nothing was found, and not all could be looked for. */
    private static final int PARTLY = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue;
    private final Texts texts;

    @Parameters(paramLabel = "PROGRAM", descriptionKey = "cli.played")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String lesson;

    @Option(names = "--iterations", paramLabel = "N", converter = NumberConverters.Count.class, descriptionKey = "cli.check.iterations")
    private @Nullable Integer iterations;

    @Option(names = "--seconds", paramLabel = "S", converter = NumberConverters.Count.class, defaultValue = "60", descriptionKey = "cli.check.seconds")
    private int seconds;

    @Option(names = "--json", descriptionKey = "cli.check.json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    CheckCommand(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public Integer call() throws ProgramException, InterruptedException {
        Program program = Commands.lesson(catalogue, lesson).load(Home.folder()).silenced();
        Settings settings = iterations == null ? program.defaults() : program.defaults().withEpochs(Integer.MAX_VALUE);
        Checkup.Report report = Checkup.of(program, settings, new Checkup.Limits(
                iterations == null ? Long.MAX_VALUE : iterations, Duration.ofSeconds(seconds)));
        Map<Finding, RunStory> stories = stories(report, settings);
        DeckState end = report.evidence().state();
        boolean failed = end.position().status() == DeckState.Status.FAILED;
        RecordedRun recorded = program instanceof RecordedRun run ? run : null;
        RecordedFailure ended = recorded == null ? null : recorded.ended();
        Fidelity fidelity = recorded == null ? null : Fidelity.of(recorded);
        if (ended != null && !json) {
            tell(ended);
        }
        if (recorded != null) {
            recorded.warnings().forEach(this::say);
        }
        say(report.unjudged());
        if (report.hasBegun()) {
            report.coverage().reasons().forEach((why, kinds) -> say(Message.of("cli.check.unjudged", "kinds",
                    kinds.stream().map(FindingKind::id).collect(Collectors.joining(", ")), "why", why)));
        }
        say(fidelity == null || fidelity.isEmpty() ? null : FidelityText.of(fidelity));
        if (json) {
            spec.commandLine().getOut().println(json(report, fidelity, stories));
        } else {
            report.findings().forEach(each -> {
                spec.commandLine().getOut().println(line(each));
                Optional.ofNullable(stories.get(each)).ifPresent(this::tell);
            });
        }
        if (failed && ended == null && report.findings().isEmpty()) {
            throw Commands.failure(program, end);
        }
        if (report.findings().isEmpty() && !report.hasBegun()) {
            return ended == null ? UNJUDGED : FAILED;
        }
        say(Message.of("cli.check.done", "program", program.id(), "iterations", end.position().iteration(), "findings",
                report.findings().size(), "looked", report.evidence().capturedIterations().size(), "judged",
                report.coverage().judged().size(), "all", Coverage.all()));
        if (!report.findings().isEmpty()) {
            return FOUND;
        }
        boolean isPart = recorded != null && !report.coverage().unjudged().isEmpty();
        return ended != null ? FAILED : isPart ? PARTLY : 0;
    }

    /** A recorded program failed: where, in what, and what that was given. */
    private void tell(RecordedFailure failure) {
        spec.commandLine().getOut().println(oneLine(Message.of("cli.check.failed", "sentence", failure.sentence())));
        Message attempt = failure.attempt();
        if (attempt != null) {
            spec.commandLine().getOut().println("  " + oneLine(attempt));
        }
    }

    /** How it came to what is not finite, as far as there is time. */
    private static Map<Finding, RunStory> stories(Checkup.Report report, Settings settings)
            throws InterruptedException {
        Map<Finding, RunStory> stories = new IdentityHashMap<>();
        for (Finding each : report.findings()) {
            DivergenceEvent turn = each.kind() == FindingKind.LOSS_NOT_FINITE ? DivergenceEvent.of(each) : null;
            if (turn != null) {
                PostMortem.of(RunHistory.of(report.evidence(), settings), turn, report.deadline())
                        .ifPresent(story -> stories.put(each, story));
            }
        }
        return stories;
    }

    private void tell(RunStory story) {
        story.lines().forEach(each -> spec.commandLine().getOut().println("  " + oneLine(each.line() == 0
                ? Message.of("cli.check.story", "iteration", each.iteration(), "sentence", each.sentence())
                : Message.of("cli.check.storyAt", "iteration", each.iteration(), "sentence", each.sentence(), "line",
                        String.valueOf(each.line())))));
        spec.commandLine().getOut().println("  " + oneLine(story.verdict().sentence()));
    }

    private String oneLine(Message message) {
        return texts.of(message).replaceAll("\\s*\\R\\s*", " ");
    }

    private void say(@Nullable Message sentence) {
        if (sentence != null) {
            spec.commandLine().getErr().println(texts.of(sentence));
        }
    }

    private String line(Finding finding) {
        Message message = finding.site().line() == 0
                ? Message.of("cli.check.finding", "id", finding.kind().id(), "sentence", finding.sentence())
                : Message.of("cli.check.findingAt", "id", finding.kind().id(), "sentence", finding.sentence(),
                        "line",
                        String.valueOf(finding.site().line()));
        return oneLine(message);
    }

    private void add(ObjectNode to, RunStory story) {
        ArrayNode lines = to.putArray("lines");
        story.lines().forEach(each -> lines.addObject().put("iteration", each.iteration())
                .put("line", each.line() == 0 ? null : each.line())
                .put("tensor", each.tensor().isEmpty() ? null : each.tensor())
                .put("sentence", texts.of(each.sentence())));
        to.put("certainty", story.verdict().certainty().id());
        to.put("cause", texts.of(story.verdict().sentence()));
    }

    /** What was judged and what not, and by which iterations; of a run in which none began, nothing was. */
    private void addCoverage(ObjectNode to, Checkup.Report report) {
        ArrayNode looked = to.putArray("lookedInto");
        report.evidence().capturedIterations().forEach(each -> looked.add(each.iteration()));
        ArrayNode judged = to.putArray("judged");
        ArrayNode unjudged = to.putArray("notJudged");
        if (report.hasBegun()) {
            report.coverage().judged().forEach(each -> judged.add(each.id()));
            report.coverage().unjudged().forEach(each -> unjudged.addObject().put("id", each.kind().id())
                    .put("why", texts.of(each.why())));
        }
    }

    private String json(Checkup.Report report, @Nullable Fidelity fidelity, Map<Finding, RunStory> stories) {
        ObjectNode all = JSON.createObjectNode();
        DeckState end = report.evidence().state();
        all.put("iterations", end.position().iteration());
        RecordedFailure ended = report.evidence().program() instanceof RecordedRun recorded ? recorded.ended() : null;
        all.put("failed", ended != null
                ? texts.of(ended.sentence())
                : end.position().failure() == null ? null : texts.of(end.position().failure()));
        if (ended != null) {
            ObjectNode failure = all.putObject("failure");
            failure.put("file", ended.file()).put("line", ended.line()).put("iteration", ended.iteration())
                    .put("call", ended.call());
            ended.operands().forEach(failure.putArray("operands")::add);
        }
        all.put("unjudged", report.unjudged() == null ? null : texts.of(report.unjudged()));
        addCoverage(all, report);
        if (fidelity != null) {
            all.putObject("gradients").put("compared", fidelity.compared()).put("sentence",
                    texts.of(FidelityText.of(fidelity)));
        }
        ArrayNode findings = all.putArray("findings");
        for (Finding each : report.findings()) {
            ObjectNode one = findings.addObject();
            one.put("id", each.kind().id());
            one.put("certainty", each.certainty().id());
            one.put("sentence", texts.of(each.sentence()));
            one.put("meaning", texts.of(each.kind().meaning()));
            one.put("line", each.site().line() == 0 ? null : each.site().line());
            one.put("tensor", each.site().tensor().isEmpty() ? null : each.site().tensor());
            one.put("iteration", each.site().iteration());
            one.put("since", each.site().since());
            ArrayNode tries = one.putArray("try");
            List<Remedy.Rewrite> edits = each.remedies(Remedy.Rewrite.class);
            each.remedies(Remedy.OfRun.class).forEach(remedy -> tries.add(texts.of(remedy.text())));
            edits.forEach(edit -> tries.add(texts.of(Message.of("cli.check.change", "line",
                    String.valueOf(edit.line()), "after", edit.after().strip()))));
            ArrayNode changes = one.putArray("edits");
            edits.forEach(edit -> changes.addObject().put("line", edit.line()).put("before", edit.before())
                    .put("after", edit.after()));
            Optional.ofNullable(stories.get(each)).ifPresent(story -> add(one.putObject("story"), story));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
