package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.takes.MemoryUse;
import tapedeck.optim.OptimizerKind;
import tapedeck.programs.Catalogue;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.session.SessionException;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckFrame;
import tapedeck.ui.link.DeckLink;

/** The largest network that can be drawn, built again and again in a window that saves itself, where memory is short. */
class SmallMemoryTest {
    private static final int BUILT = 10;
    /** What the window's Nodes, fonts and pictures take, and the Python engine. */
    private static final int WINDOW = 100;
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path state;

    /** A window without a Stage, in a process of its own, that builds as many as there is room for only if all but one is dropped. */
    static final class Building implements WindowAround {
        private final List<byte[]> window = new ArrayList<>();
        private final Catalogue catalogue = new Catalogue();
        private final DeckLink link = new DeckLink(Path.of(""));
        private final SessionModel session;
        private long now;

        private Building(Path state) {
            session = new SessionModel(link, catalogue, this, Path.of(""), state);
            link.follow(() -> session.pulse(now));
            for (int i = 0; i < 4 * WINDOW; i++) {
                window.add(new byte[MEGABYTE / 4]);
            }
        }

        public static void main(String[] args) {
            Building building = new Building(Path.of(args[0]));
            building.build();
            building.lookBack();
            System.exit(building.window.size() == 4 * WINDOW ? 0 : 1);
        }

        private void build() {
            link.workbench().open(catalogue.find("spirals").orElseThrow());
            shown(each -> true);
            link.commands().change(then -> then.withOptimizer(OptimizerKind.ADAM).withBatchSize(8));
            shown(each -> each.settings().wanted().optimizer() == OptimizerKind.ADAM);
            link.commands().play();
            for (int i = 0; i < BUILT; i++) {
                Activation activation = i % 2 == 0 ? Activation.RELU : Activation.TANH;
                link.workbench().build(NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
                        Collections.nCopies(8, new LayerSpec(LayerSpec.GREATEST_WIDTH, activation))
                                .toArray(LayerSpec[]::new)));
                shown(each -> each.position().iteration() >= 3 && each.playhead().captured() != null);
            }
        }

        private void lookBack() {
            link.workbench().select(2);
            shown(each -> each.playhead().replaying() == 0 && each.position().iteration() >= 2);
            link.commands().goTo(1);
            DeckState past = shown(
                    each -> each.playhead().captured() != null && each.playhead().captured().iteration() == 1);
            MemoryUse holdings = link.workbench().rest().holdings();
            boolean isKept = holdings.bytes() < holdings.budget() && holdings.resting() >= BUILT / 2;
            System.out.printf("%d of %d shows %d, %s%n", link.workbench().currentTake(),
                    link.workbench().takes().size(), Objects.requireNonNull(past.playhead().captured()).iteration(),
                    isKept ? "within the budget" : holdings);
        }

        /** Pulses until that is shown; time goes so fast that it saves itself now and then. */
        private DeckState shown(Predicate<DeckState> wanted) {
            return await().pollInSameThread().forever().until(() -> {
                now += 100_000_000;
                link.pulse(now);
                link.notices().seen().stream().filter(each -> each.error()).findFirst().ifPresent(each -> {
                    throw new IllegalStateException(each.message().toString());
                });
                return link.frame().state();
            }, seen -> seen != null && isOfCurrent(link.frame()) && wanted.test(seen));
        }

        private boolean isOfCurrent(DeckFrame frame) {
            return frame.takes().current() == link.workbench().currentTake();
        }

        @Override
        public WindowArrangement look() {
            return WindowArrangement.NONE;
        }

        @Override
        public List<String> typed() {
            return List.of();
        }

        @Override
        public void stand(WindowArrangement look, List<Breakpoint> breakpoints) {
            // there is nothing else in this window
        }

        @Override
        public void uncover() {
            // nothing lies over it
        }

        @Override
        public String say(Message message) {
            return message.key();
        }

        @Override
        public void used(Path file) {
            // nor a list
        }

        @Override
        public int forget() {
            // of files
            return 0;
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.long", matches = "true", disabledReason = "it takes a minute: mvn -Plong verify")
    void tenAreBuiltIn512MegabytesAndTheFirstIsLookedBackOn()
            throws IOException, InterruptedException, SessionException {
        Process building = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path", System.getProperty("jdk.module.path", ""), "--add-modules", "jdk.incubator.vector",
                "-Xmx512m", "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
                Building.class.getName(), state.toString()).redirectErrorStream(true).start();
        try {
            List<String> said = new String(building.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("WARNING")).toList();
            assertThat(said).containsExactly("2 of " + (BUILT + 1) + " shows 1, within the budget");
            assertThat(building.waitFor()).isZero();
        } finally {
            building.destroyForcibly();
        }
        try (Stream<Path> saved = Files.list(state.resolve("autosave"))) {
            Path file = saved.filter(each -> each.toString().endsWith(".tapedeck")).findFirst().orElseThrow();
            assertThat(SessionFile.read(file).session().takes()).as("it saved itself").hasSizeGreaterThan(BUILT / 2);
        }
    }
}
