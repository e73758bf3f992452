package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Remedy;
import tapedeck.finding.checkup.Checkup;
import tapedeck.finding.postmortem.CauseVerdict.Certainty;
import tapedeck.finding.postmortem.DivergenceEvent;
import tapedeck.finding.postmortem.PostMortem;
import tapedeck.finding.postmortem.RunHistory;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.finding.postmortem.StoryLine;

/** How a script went wrong, with its lines. */
@StartsPython
class PostMortemOfScriptTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final PythonEngine engine;

    PostMortemOfScriptTest(PythonEngine engine) {
        this.engine = engine;
    }

    private RunStory told(String script) throws InterruptedException {
        ScriptProgram program = Scripts.program(engine, Path.of("script.py"), script);
        Checkup.Report report = Checkup.of(program, program.defaults(), new Checkup.Limits(Long.MAX_VALUE, LONG));
        RunHistory past = RunHistory.of(report.evidence(), program.defaults());
        DivergenceEvent turn = report.findings().stream().map(DivergenceEvent::of).filter(Objects::nonNull).findFirst()
                .orElseThrow();
        return PostMortem.of(past, turn, System.nanoTime() + LONG.toNanos()).orElseThrow();
    }

    /** Of a step of 1 it flies off, of a third it comes to rest. */
    private static final String EXPLODING = """
            import torch
            w = torch.tensor([1.0], requires_grad=True)
            optimizer = torch.optim.SGD([w], lr=1.0)
            for i in range(20):
                loss = torch.exp(w * w).sum()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            """;

    @Test
    void oneThatExplodesIsToldWithItsLines_andASmallerRateIsShownToHeal() throws InterruptedException {
        RunStory story = told(EXPLODING);
        assertThat(story.verdict().certainty()).isEqualTo(Certainty.SHOWN);
        assertThat(story.verdict().sentence().key()).isEqualTo("finding.story.shown.rate");
        assertThat(story.verdict().remedy()).isEqualTo(new Remedy.StartOver(0.33));
        assertThat(story.lines().getLast().line()).as("where exp overflows").isEqualTo(5);
        assertThat(story.lines()).extracting(StoryLine::tensor).contains("w");
    }
}
