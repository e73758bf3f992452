package tapedeck.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.array.Generator;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.ChainRule;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Numbers;
import tapedeck.ui.FxTest;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Every page of the inspector, in a scene without a stage; pictures go to {@code target/inspector}. */
class InspectorPaneTest {
    private final SelectionModel picked = new SelectionModel();
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);

    private static final double EM = 13;
    private static final double WIDTH = 20 * EM;
    private static final double NARROW = 17 * EM;
    private static final double HEIGHT = 760;

    private static CapturedIteration network() {
        return network(1);
    }

    private static CapturedIteration network(long seed) {
        Generator generator = Generator.manualSeed(seed);
        Tensor w1 = Tensor.randn(generator, 10, 100).requiresGrad(true).named("w1");
        Tensor b1 = Tensor.zeros(1, 100).requiresGrad(true).named("b1");
        Tensor w2 = Tensor.randn(generator, 100, 4).requiresGrad(true).named("w2");
        Tensor b2 = Tensor.zeros(1, 4).requiresGrad(true).named("b2");
        Tensor rows = Tensor.rand(generator, 64, 10);
        List<Tensor> parameters = List.of(w1, b1, w2, b2);
        return Recordings.record(parameters, () -> {
            Tensor x = new Tensor(rows.data()).named("x");
            Tensor y = Tensor.zeros(64, 4).named("y");
            Tensor h = x.matmul(w1).named("m1").add(b1).named("a1").sigmoid().named("h");
            Tensor p = h.matmul(w2).named("m2").add(b2).named("a2").sigmoid().named("p");
            p.sub(y).named("e").pow(2).named("q").sum().named("s").div(2).named("loss").backward();
            new SGD(parameters, 0.1).step();
        });
    }

    private static Selection tensor(TapeSnapshot snapshot, String name) {
        return new Selection.TensorSelected(snapshot.tensors().stream().filter(t -> t.name().equals(name)).findFirst()
                .orElseThrow().id());
    }

    private void with(double width, Consumer<InspectorPane> test) throws Exception {
        FxTest.call(() -> {
            InspectorPane pane = new InspectorPane(words, new Appearance(Theme.LIGHT), picked);
            FxTest.scene(new StackPane(pane), width, HEIGHT);
            try {
                test.accept(pane);
            } finally {
                pane.dispose();
            }
            return null;
        });
    }

    private static void layout(InspectorPane pane) {
        pane.getScene().getRoot().applyCss();
        pane.getScene().getRoot().layout();
        pane.getScene().getRoot().layout();
    }

    private static List<String> texts(Parent pane) {
        layout((InspectorPane) pane);
        return pane.lookupAll(".label").stream().filter(FxTest::isSeen).filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).toList();
    }

    @Tag("long")
    @Test
    void paintsEveryPageInBothThemes() throws Exception {
        CapturedIteration captured = network();
        TapeReader reader = new TapeReader(captured);
        TapeSnapshot end = reader.at(captured.events().size());
        TapeSnapshot forward = reader.at(9);
        for (Theme theme : Theme.values()) {
            for (InspectorTab page : InspectorTab.values()) {
                picture(theme, page, end, tensor(end, "w1"), WIDTH, page + "-w1");
                picture(theme, page, end, tensor(end, "a2"), NARROW, page + "-a2-narrow");
            }
            picture(theme, InspectorTab.WHY, forward, tensor(forward, "w1"), WIDTH, "Why-forward");
            picture(theme, InspectorTab.VALUES, forward, tensor(forward, "w1"), WIDTH, "Values-forward");
            picture(theme, InspectorTab.WHY, end, tensor(end, "x"), WIDTH, "Why-x");
        }
        FxTest.call(() -> {
            InspectorPane pane = new InspectorPane(words, new Appearance(Theme.LIGHT), picked);
            Scene scene = FxTest.scene(new StackPane(pane), WIDTH, HEIGHT);
            save(pane, scene, "empty");
            pane.dispose();
            return null;
        });
    }

    private void picture(Theme theme, InspectorTab page, TapeSnapshot snapshot, Selection selection, double width,
            String name) throws Exception {
        FxTest.call(() -> {
            InspectorPane pane = new InspectorPane(words, new Appearance(theme), picked);
            Scene scene = FxTest.scene(new StackPane(pane), width, HEIGHT);
            theme.apply(scene);
            pane.open(page);
            picked.select(selection);
            pane.show(snapshot);
            pane.settle();
            BufferedImage saved = save(pane, scene, name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(colours(saved)).as("%s", page).isGreaterThan(30);
            boolean light = (saved.getRGB((int) width - 3, (int) HEIGHT - 3) & 0xff) > 128;
            assertThat(light).as("%s is %s", name, theme).isEqualTo(theme == Theme.LIGHT);
            pane.dispose();
            // rows of the list may be wider: it scrolls
            List<Node> labels = pane.lookupAll(".page .label").stream().filter(node -> FxTest.isSeen(node)
                    && node.getStyleClass().stream().noneMatch(style -> style.endsWith("-number"))).toList();
            assertThat(labels).as("a norm has its name").noneMatch(node -> ((Label) node).getText().contains("‖"));
            assertThat(labels).as(name).hasSizeGreaterThan(2).allSatisfy(node -> assertThat(
                    node.localToScene(node.getBoundsInLocal()).getMaxX())
                    .as("%s in %s inside the pane", ((Label) node).getText(), name).isLessThanOrEqualTo(width));
            return null;
        });
    }

    private static long colours(BufferedImage image) {
        int wide = image.getWidth();
        return Arrays.stream(image.getRGB(0, 0, wide, image.getHeight(), null, 0, wide)).distinct().count();
    }

    /** Writes the picture. */
    private static BufferedImage save(InspectorPane pane, Scene scene, String name) throws Exception {
        layout(pane);
        WritableImage image = scene.snapshot(null);
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        BufferedImage out = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[wide * high];
        image.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        out.setRGB(0, 0, wide, high, pixels, 0, wide);
        Path folder = Files.createDirectories(Path.of("target/inspector"));
        ImageIO.write(out, "png", new File(folder.toFile(), name + ".png"));
        return out;
    }

    @Test
    void saysWhatToDoNextWhileThereIsNothing() throws Exception {
        CapturedIteration captured = network();
        with(WIDTH, pane -> {
            assertThat(texts(pane)).contains(words.of("inspector.hint.nothing"));
            picked.select(null);
            pane.show(new TapeReader(captured).at(0));
            assertThat(texts(pane)).contains(words.of("inspector.hint.pick"));
            picked.select(new Selection.TensorSelected(99));
            assertThat(texts(pane)).contains(words.of("inspector.hint.not-yet"));
        });
    }

    @Test
    void aTermLeadsToWhereItComesFrom() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        with(WIDTH, pane -> {
            pane.open(InspectorTab.WHY);
            picked.select(tensor(end, "a2"));
            pane.show(end);
            pane.pickElement(5);
            layout(pane);
            Hyperlink link = pane.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
                    .filter(l -> l.getAccessibleText().equals("Go to ∂loss/∂p[1,1]")).findFirst().orElseThrow();
            assertThat(link.isFocusTraversable()).isTrue();
            assertThat(texts(pane)).contains("∂loss/∂a2 = ∂loss/∂p · p · (1 − p)");
            link.fire();
            assertThat(picked.selected()).isEqualTo(tensor(end, "p"));
            assertThat(texts(pane)).anyMatch(text -> text.startsWith("∂loss/∂p[1,1] = ")).contains("p");
        });
    }

    @Test
    void aSumShowsBothFactorsOfItsLargestTermsAndTheRestOnDemand() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        with(WIDTH, pane -> {
            pane.open(InspectorTab.WHY);
            picked.select(tensor(end, "w2"));
            pane.show(end);
            pane.pickElement(37 * 4 + 2);
            layout(pane);
            assertThat(texts(pane)).contains("w2", "leaf (100,4)", "w2.grad = hᵀ @ ∂loss/∂m2",
                    words.of("inspector.why.terms-largest", "n", 64))
                    .anyMatch(text -> text.startsWith("If w2[37,2] were 0.001 larger, loss would "));
            List<ChainRule.Term> terms = ChainRule.of(end, ((Selection.TensorSelected) tensor(end, "w2")).id(),
                    37 * 4 + 2).parts().getFirst().terms();
            double fourth = terms.stream().mapToDouble(each -> -Math.abs(each.value())).sorted().skip(3).findFirst()
                    .orElseThrow();
            assertThat(factors(pane)).containsExactlyInAnyOrderElementsOf(terms.stream()
                    .filter(each -> -Math.abs(each.value()) <= fourth)
                    .map(each -> "h" + each.factors().getFirst().index(Shape.of(64, 100))).toList());
            Hyperlink more = (Hyperlink) pane.lookup(".more");
            assertThat(more.getText()).isEqualTo(words.of("inspector.why.more", "n", 60));
            more.fire();
            assertThat(factors(pane)).hasSize(64);
            pane.pickElement(0);
            assertThat(factors(pane)).hasSize(4);
        });
    }

    private static List<String> factors(InspectorPane pane) {
        layout(pane);
        return pane.lookupAll(".data-link").stream().map(Hyperlink.class::cast).map(Hyperlink::getText).toList();
    }

    @Test
    void anUpdateIsShownAsBeforeStepAndAfter() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        with(WIDTH, pane -> {
            pane.open(InspectorTab.WHY);
            picked.select(tensor(end, "b2"));
            pane.show(end);
            pane.pickElement(1);
            layout(pane);
            double step = -0.1 * end.updated().stream().filter(event -> event.after().numel() == 4).findFirst()
                    .orElseThrow().gradient().toArray()[1];
            assertThat(texts(pane)).containsSequence("b2 = b2 − 0.1 · b2.grad", "b2[0,1]",
                    words.of("inspector.update.before"), "0", words.of("inspector.update.step"),
                    InspectorTexts.signed(step), words.of("inspector.update.after"), InspectorTexts.nearby(step, step));
            assertThat(InspectorTexts.nearby(-12.356, -0.001891)).as("its step is seen").isEqualTo("-12.356");
            assertThat(InspectorTexts.nearby(-12.357891, -0.001891)).isEqualTo("-12.3579");
            picked.select(tensor(end, "h"));
            assertThat(texts(pane)).doesNotContain(words.of("inspector.update.before"));
        });
    }

    @Tag("long")
    @Test
    void anIndexIsTypedOrRefusedInPlace() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        with(WIDTH, pane -> {
            pane.open(InspectorTab.WHY);
            picked.select(tensor(end, "w1"));
            pane.show(end);
            layout(pane);
            TextField index = (TextField) pane.lookup("#why-index");
            index.setText("3, 7");
            index.fireEvent(new javafx.event.ActionEvent());
            assertThat(texts(pane)).anyMatch(text -> text.startsWith("w1.grad[3,7] = "))
                    .contains("w1.grad = xᵀ @ ∂loss/∂m1");
            index.setText("3,100");
            index.fireEvent(new javafx.event.ActionEvent());
            assertThat(texts(pane)).contains(
                    words.of("inspector.index.out-of-bounds", "index", 100, "dimension", 1, "size", 100),
                    "w1.grad = xᵀ @ ∂loss/∂m1");
        });
    }

    @Test
    void theCursorTheListAndTheKeysShareOneElement() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        with(WIDTH, pane -> {
            picked.select(tensor(end, "w2"));
            pane.show(end);
            pane.pickElement(9);
            layout(pane);
            Node map = pane.lookup(".heat-map");
            assertThat(map.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
            assertThat(map.isFocusTraversable()).isTrue();
            assertThat(map.getAccessibleText()).startsWith(".data, element [2,1] is ");
            map.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
            ListView<?> list = (ListView<?>) pane.lookup(".element-list");
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(13);
            list.getSelectionModel().select(20);
            assertThat(map.getAccessibleText()).startsWith(".data, element [5,0] is ");
        });
    }

    @Test
    void anElementHasFourDigitsInItsRowAndAllOnceItIsPicked() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        double value = end.tensors().stream().filter(each -> each.name().equals("w2")).findFirst().orElseThrow().data()
                .toArray()[9];
        with(WIDTH, pane -> {
            picked.select(tensor(end, "w2"));
            pane.show(end);
            pane.pickElement(9);
            layout(pane);
            assertThat(pane.lookupAll(".element-row .data-number")).map(each -> ((Label) each).getText())
                    .contains(Numbers.of(value, 4)).doesNotContain(Numbers.exact(value));
            assertThat(((Label) pane.lookup(".exact .data-number")).getText()).isEqualTo(Numbers.exact(value));
            assertThat(pane.lookup(".heat-map").isVisible()).isTrue();
            picked.select(tensor(end, "loss"));
            layout(pane);
            assertThat(pane.lookup(".heat-map").isVisible()).as("one number is no picture").isFalse();
        });
    }

    @Test
    void longNumbersAreWholeAndNothingScrollsSideways() throws Exception {
        Tensor small = Tensor.full(-0.007922345, 20).requiresGrad(true).named("small");
        TapeSnapshot snapshot = Recordings.snapshot(() -> small.pow(2).sum().backward());
        with(WIDTH, pane -> {
            picked.select(tensor(snapshot, "small"));
            pane.show(snapshot);
            pane.pickElement(0);
            layout(pane);
            List<Label> numbers = Stream.of(".data-number", ".grad-number")
                    .flatMap(each -> pane.lookupAll(".element-row " + each).stream()).map(Label.class::cast).toList();
            assertThat(numbers).extracting(Label::getText).contains("-0.007922", "-0.01584");
            assertThat(numbers).allSatisfy(
                    each -> assertThat(each.getWidth()).isGreaterThanOrEqualTo(each.prefWidth(-1)));
            assertThat(pane.lookup(".element-list").lookupAll(".scroll-bar"))
                    .filteredOn(
                            each -> each.isVisible() && ((ScrollBar) each).getOrientation() == Orientation.HORIZONTAL)
                    .isEmpty();
        });
    }

    @Tag("long")
    @Test
    void aMillionElementsAreShownWithoutMakingThem() throws Exception {
        Tensor large = Tensor.ones(1000, 1000).requiresGrad(true).named("large");
        TapeSnapshot snapshot = Recordings.snapshot(() -> large.sum().backward());
        with(WIDTH, pane -> {
            picked.select(tensor(snapshot, "large"));
            pane.show(snapshot);
            pane.pickElement(999_999);
            layout(pane);
            ListView<?> list = (ListView<?>) pane.lookup(".element-list");
            assertThat(list.getItems()).hasSize(1_000_000);
            assertThat(pane.lookupAll(".list-cell").size()).isBetween(2, 40);
            List<?> items = list.getItems();
            picked.select(tensor(snapshot, "large"));
            pane.show(snapshot);
            layout(pane);
            assertThat(list.getItems()).as("what is already shown").isSameAs(items);
        });
    }

    @Tag("long")
    @Test
    void theCheckFollowsItsSliderAndDropsWhatIsStale() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        with(WIDTH, pane -> {
            pane.open(InspectorTab.CHECK);
            picked.select(tensor(end, "w1"));
            pane.show(end);
            settle(pane);
            assertThat(texts(pane)).contains("reverse", "forward", "numeric", "h = 1e-6",
                    "20\u202f000", "20", "10\u202f010");
            Slider slider = (Slider) pane.lookup("#check-h");
            slider.setValue(1);
            picked.select(tensor(end, "w2"));
            pane.show(end);
            settle(pane);
            assertThat(texts(pane)).contains("h = 0.1").anyMatch(text -> text.startsWith("∂loss/∂w2["))
                    .noneMatch(text -> text.startsWith("∂loss/∂w1["));
            picked.select(tensor(end, "x"));
            pane.show(end);
            settle(pane);
            assertThat(texts(pane)).contains(words.of("inspector.check.not-required", "name", "x"));
        });
    }

    private static TapeSnapshot of(TapeSnapshot snapshot, long iteration) {
        return new TapeSnapshot(iteration, 1, snapshot.playhead(), snapshot.tensors(), snapshot.functions(),
                snapshot.phase(), snapshot.last(), snapshot.passed(), snapshot.loss());
    }

    private static String text(InspectorPane pane, String id) {
        return ((Label) pane.lookup(id)).getText();
    }

    @Tag("long")
    @Test
    void numbersOfAnotherMomentNeverPassForThoseOfThis() throws Exception {
        TapeSnapshot first = Recordings.end(network(1));
        TapeSnapshot second = of(Recordings.end(network(2)), 2);
        with(WIDTH, pane -> {
            pane.open(InspectorTab.CHECK);
            picked.select(tensor(first, "w1"));
            pane.show(first);
            settle(pane);
            assertThat(text(pane, "#check-of")).isEqualTo(words.of("inspector.check.of", "iteration", 1));
            List<String> numbers = texts(pane);
            picked.select(tensor(second, "w1"));
            pane.show(second);
            assertThat(text(pane, "#check-of")).isEqualTo(words.of("inspector.check.still-of", "iteration", 1));
            settle(pane);
            assertThat(text(pane, "#check-of")).isEqualTo(words.of("inspector.check.of", "iteration", 2));
            assertThat(texts(pane)).isNotEqualTo(numbers);
            ((Slider) pane.lookup("#check-h")).setValue(10.0 / 11);
            assertThat(text(pane, "#check-of")).isEqualTo(words.of("inspector.check.still-of-h", "h", "1e-6"));
            settle(pane);
            picked.select(null);
            pane.show(null);
            picked.select(tensor(first, "w1"));
            pane.show(of(first, 2));
            assertThat(text(pane, "#check-of")).as("of another run, maybe").isEmpty();
        });
    }

    @Tag("long")
    @Test
    void aCheckOfTheWholeTensorComesToItsEndAlthoughTrainingGoesOn() throws Exception {
        TapeSnapshot first = Recordings.end(network());
        InspectorPane pane = FxTest.call(() -> {
            InspectorPane made = new InspectorPane(words, new Appearance(Theme.LIGHT), picked);
            FxTest.scene(new StackPane(made), WIDTH, HEIGHT);
            made.open(InspectorTab.CHECK);
            picked.select(tensor(first, "w1"));
            made.show(first);
            layout(made);
            ((CheckBox) made.lookup("#check-whole")).setSelected(true);
            return made;
        });
        AtomicLong iteration = new AtomicLong(1);
        Awaitility.await().pollInterval(Duration.ofMillis(3)).until(() -> FxTest.call(() -> {
            picked.select(tensor(first, "w1"));
            pane.show(of(first, iteration.incrementAndGet()));
            return texts(pane).stream().anyMatch(text -> text.startsWith("All 1"))
                    && text(pane, "#check-of").startsWith("still of iteration ");
        }));
        FxTest.call(() -> {
            settle(pane);
            assertThat(text(pane, "#check-of")).isEqualTo(words.of("inspector.check.of", "iteration", iteration.get()));
            pane.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void everyPageIsSaidAnewWhenTheLanguageChanges() throws Exception {
        TapeSnapshot end = Recordings.end(network());
        for (InspectorTab tab : InspectorTab.values()) {
            with(WIDTH, pane -> {
                words.speak(Language.ENGLISH);
                pane.open(tab);
                picked.select(tensor(end, "h"));
                pane.show(end);
                settle(pane);
                List<String> english = texts(pane);
                words.speak(Language.GERMAN);
                List<String> changed = texts(pane);
                InspectorPane german = new InspectorPane(words, new Appearance(Theme.LIGHT), picked);
                FxTest.scene(new StackPane(german), WIDTH, HEIGHT);
                german.open(tab);
                german.show(end);
                settle(german);
                assertThat(changed).as("%s", tab).isNotEqualTo(english).isEqualTo(texts(german));
                german.dispose();
            });
        }
    }

    private static void settle(InspectorPane pane) {
        try {
            pane.settle();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
