package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Moment;
import tapedeck.deck.Recordings;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.explain.StopReason;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.TapeReader;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.story.StoryBar;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class StoryBarTest {
    private static CapturedIteration spoilt() {
        Tensor w = Tensor.of(new double[][]{{Double.NaN, 1}, {1, 2}}).requiresGrad(true).named("w");
        Tensor x = Tensor.of(new double[][]{{1, 2}}).named("x");
        return Recordings.record(List.of(w), () -> x.matmul(w).named("m").sum().backward());
    }

    private static String narration(Stop stop) throws Exception {
        CapturedIteration captured = spoilt();
        Hyperparameters inForce = Hyperparameters.of(0.1);
        DeckState state = new DeckStates(DeckState.Status.PAUSED, inForce).loss(Double.NaN).tempo(Tempo.followed())
                .captured(captured, captured.events().size()).stop(stop).state();
        return FxTest.call(() -> {
            StoryBar bar = new StoryBar(FxTest.actions(), new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            FxTest.scene(bar, 900, 40);
            bar.show(state, Recordings.end(captured), null, null);
            return ((Label) bar.alert().lookup("#alert-text")).getText();
        });
    }

    @Test
    void oneSentenceSaysWhereANumberStoppedBeingFinite() throws Exception {
        Stop stop = new Stop.NotFinite(Objects.requireNonNull(NonFinite.first(spoilt().events())), 1);
        assertThat(narration(stop)).isEqualTo(LiveTexts.ofSystem().of(StopReason.of(stop, spoilt())));
    }

    @Test
    void otherReasonsSpeakForThemselves() throws Exception {
        assertThat(narration(new Stop.Problem(Message.verbatim("The reason."), 1))).isEqualTo("The reason.");
    }

    /** A breakpoint holds where one wants to look. */
    @Test
    void whyItHoldsIsInTheLineAndOverTheGraphOnlyIfTheLineIsTooShort() throws Exception {
        CapturedIteration captured = spoilt();
        Stop stop = new Stop.Hit(new Breakpoint(1, new Condition.BeforeUpdate(), true), 1);
        Hyperparameters inForce = Hyperparameters.of(0.1);
        DeckState state = new DeckStates(DeckState.Status.PAUSED, inForce).tempo(Tempo.followed()).captured(captured, 1)
                .stop(stop).state();
        FxTest.call(() -> {
            StoryBar bar = new StoryBar(FxTest.actions(), new DeckLink(Path.of("")).commands(), () -> {}, _ -> {});
            FxTest.scene(bar, 1200, 40);
            bar.show(state, new TapeReader(captured).at(1), null, null);
            bar.layout();
            Label held = (Label) bar.lookup(".held");
            assertThat(held.getText()).isEqualTo(LiveTexts.ofSystem().of(StopReason.of(stop, null)));
            assertThat(held.isVisible()).isTrue();
            assertThat(bar.alert().isVisible()).isFalse();
            bar.resize(420, 40);
            bar.layout();
            assertThat(held.isVisible()).isFalse();
            assertThat(bar.alert().isVisible()).isTrue();
            return null;
        });
    }

    @Tag("long")
    @Test
    void whyItStoppedIsSaidInFull() throws Exception {
        ProgramEntry lesson = new Catalogue().all().stream().filter(each -> each.id().equals("sine")).findFirst()
                .orElseThrow();
        Program program = lesson.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults().withLearningRate(10))) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(10_000));
            deck.await();
            Awaitility.await().until(() -> deck.state().stops().stop() instanceof Stop.NotFinite);
            DeckState state = deck.state();
            Stop.NotFinite stop = (Stop.NotFinite) Objects.requireNonNull(state.stops().stop());
            String reason = LiveTexts.ofSystem()
                    .of(Objects.requireNonNull(StopReason.story(stop, state.playhead().captured())));
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                for (int width : new int[]{1280, 1440}) {
                    Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, width, 720);
                    link.show(lesson, deck);
                    MainView view = (MainView) scene.getRoot();
                    view.applyCss();
                    view.layout();
                    Label narration = (Label) Objects.requireNonNull(view.lookup("#alert-text"));
                    assertThat(narration.getText()).contains(reason);
                    assertThat(view.lookupAll("#remedies .button")).hasSize(1);
                    assertThat(((Text) narration.lookup(".text")).getText()).as("%s", width)
                            .isEqualTo(narration.getText());
                    view.graph().dispose();
                }
                return link;
            });
        }
    }
}
