package tapedeck.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.export.Format;
import tapedeck.export.LandscapeFile;
import tapedeck.export.PyTorchScript;
import tapedeck.export.page.GraphPlan;
import tapedeck.export.page.GraphPlanner;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;
import tapedeck.ui.work.Newest;

class ExportingTest {
    private static final VectorPicture WHITE = new VectorPicture(40, 20, 0xffffffff, List.of());
    private static final DrawnGraph BLANK = new DrawnGraph() {
        @Override
        public VectorPicture seen(Palette palette) {
            return WHITE;
        }

        @Override
        public VectorPicture whole(Palette palette) {
            return new VectorPicture(400, 200, 0xffffffff, List.of());
        }

        @Override
        public VectorPicture apart(TapeSnapshot snapshot, LiveTexts words, Theme theme) {
            return WHITE;
        }

        @Override
        public GraphPlanner planner() {
            return _ -> new GraphPlan(14, false, 0, 0, List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public Film film(CapturedIteration captured, LiveTexts words, Theme theme) {
            throw new AssertionError("a film");
        }
    };

    @TempDir
    private Path folder;

    @Test
    void writesTheProgramAsItIsSetAndSaysSo() throws Exception {
        Path file = folder.resolve("xor.py");
        Path drawn = folder.resolve("xor.svg");
        Path nowhere = folder.resolve("missing").resolve("xor.py");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Exporting exporting = new Exporting(link, new Actions(new LiveTexts(Language.GERMAN)),
                    Program::defaults, new Appearance(Theme.LIGHT), BLANK);
            ProgramEntry lesson = new Catalogue().find("xor").orElseThrow();
            Program program = lesson.load(Path.of(""));
            link.show(lesson, new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE)));

            exporting.export(file, Format.PYTORCH);
            exporting.settle();
            assertThat(Files.readString(file)).isEqualTo(
                    PyTorchScript.of(program, program.defaults(), new Texts(Language.GERMAN)).text());
            assertThat(said(link)).isEqualTo(Message.of("shell.notice.exported", "file", file.toString()));

            exporting.export(drawn, Format.SVG);
            exporting.settle();
            assertThat(Files.readString(drawn)).contains("<svg").contains("Seed 1");

            List<LogRecord> logged = new ArrayList<>();
            Handler handler = handler(logged);
            Logger logger = Logger.getLogger(Newest.class.getName());
            logger.addHandler(handler);
            exporting.export(nowhere, Format.PYTORCH);
            exporting.settle();
            logger.removeHandler(handler);
            assertThat(said(link).key()).isEqualTo("shell.notice.notExported");
            assertThat(said(link).values().get("why")).isEqualTo(Message.of("text.file.missing"));
            assertThat(logged).as("a place that cannot be written is no fault of the program").isEmpty();
            link.close();
            exporting.dispose();
            return link;
        });
    }

    @Test
    void valleyPlaneAndAtlasAreWrittenAsTheNameOfTheFileEnds() throws Exception {
        Path map = folder.resolve("xor-atlas.csv");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Exporting exporting = new Exporting(link, new Actions(new LiveTexts(Language.GERMAN)),
                    Program::defaults, new Appearance(Theme.LIGHT), BLANK);
            exporting.export(map, new LandscapeFile.Shown("atlas",
                    format -> format.id().getBytes(StandardCharsets.UTF_8)));
            exporting.settle();
            assertThat(map).hasContent("csv");
            assertThat(said(link)).isEqualTo(Message.of("shell.notice.exported", "file", map.toString()));
            link.close();
            exporting.dispose();
            return link;
        });
    }

    @Test
    void whatAScriptReadsIsPutBesideItAndSaid() throws Exception {
        Path table = Files.writeString(Files.createDirectory(folder.resolve("far")).resolve("far.csv"),
                "a,b,kind\n" + "1,2,up\n3,1,down\n".repeat(200));
        Path file = Files.createDirectory(folder.resolve("near")).resolve("far.py");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Exporting exporting = new Exporting(link, new Actions(new LiveTexts(Language.GERMAN)),
                    Program::defaults, new Appearance(Theme.LIGHT), BLANK);
            ProgramEntry lesson = new Catalogue().ofFile(table);
            Program program = lesson.load(Path.of(""));
            link.show(lesson, new Deck(program, program.defaults()));
            exporting.export(file, Format.PYTORCH);
            exporting.settle();
            assertThat(said(link)).isEqualTo(Message.of("shell.notice.exported-beside", "file", file.toString(),
                    "files", "far.csv"));
            assertThat(file.resolveSibling("far.csv")).hasSameBinaryContentAs(table);
            link.close();
            exporting.dispose();
            return link;
        });
    }

    @Tag("long")
    @Test
    void aPictureIsDrawnAsIsChosenAndSoIsTheNext() throws Exception {
        Path small = folder.resolve("small.png");
        Path large = folder.resolve("large.png");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Exporting exporting = new Exporting(link, new Actions(new LiveTexts(Language.ENGLISH)),
                    Program::defaults, new Appearance(Theme.LIGHT), BLANK);
            ProgramEntry lesson = new Catalogue().find("xor").orElseThrow();
            link.show(lesson, new Deck(lesson.load(Path.of("")), lesson.load(Path.of("")).defaults()));
            exporting.export(small, Format.PNG, new PictureChoice(true, 1, false));
            exporting.settle();
            PicturePane pane = new PicturePane(new LiveTexts(Language.ENGLISH), Format.PNG,
                    new PictureChoice(true, 1, false), _ -> WHITE);
            ((RadioButton) pane.lookup("#picture-4")).fire();
            ((CheckBox) pane.lookup("#picture-transparent")).fire();
            assertThat(pane.choice()).isEqualTo(new PictureChoice(true, 4, true));
            exporting.export(large, Format.PNG, pane.choice());
            exporting.settle();
            link.close();
            exporting.dispose();
            return link;
        });
        BufferedImage before = ImageIO.read(small.toFile());
        BufferedImage after = ImageIO.read(large.toFile());
        assertThat(before.getWidth()).as("title and caption stand around it").isBetween(400, 480);
        assertThat(after.getWidth()).isEqualTo(4 * before.getWidth());
        assertThat(new int[]{before.getRGB(0, 0) >>> 24, after.getRGB(0, 0) >>> 24}).containsExactly(255, 0);
    }

    @Test
    void whatIsAskedOfAPictureFitsTheLeastWindowUncut() throws Exception {
        FxTest.call(() -> {
            for (Language language : Language.values()) {
                PicturePane pane = new PicturePane(new LiveTexts(language), Format.PNG, PictureChoice.USUAL,
                        _ -> WHITE);
                FxTest.scene(new StackPane(pane), 900, 400);
                assertThat(pane.prefWidth(-1)).isLessThan(900);
                assertThat(pane.getChildren().stream().filter(Labeled.class::isInstance).map(Labeled.class::cast))
                        .hasSizeGreaterThan(2).allSatisfy(each -> assertThat(each.getWidth()).as("%s", each.getText())
                                .isGreaterThanOrEqualTo(each.prefWidth(-1) - 1));
            }
            return null;
        });
    }

    @Test
    void onlyAPictureOfPixelsHasASize() throws Exception {
        FxTest.call(() -> {
            PicturePane pane = new PicturePane(new LiveTexts(Language.GERMAN), Format.PDF, PictureChoice.USUAL,
                    _ -> WHITE);
            assertThat(pane.lookup("#picture-4")).isNull();
            ((RadioButton) pane.lookup("#picture-true")).fire();
            assertThat(pane.choice().whole()).isTrue();
            return pane;
        });
    }

    @Test
    void writesAReportThatNeedsNothingElse() throws Exception {
        Path report = folder.resolve("xor.html");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Exporting exporting = new Exporting(link, new Actions(new LiveTexts(Language.GERMAN)),
                    Program::defaults, new Appearance(Theme.LIGHT), BLANK);
            ProgramEntry lesson = new Catalogue().find("xor").orElseThrow();
            Program program = lesson.load(Path.of(""));
            link.show(lesson, new Deck(program, program.defaults()));
            link.workbench().edit(1, take -> take.with(take.page().noted("zu schnell")));
            link.pulse(0);
            exporting.export(report, Format.REPORT);
            exporting.settle();
            String page = Files.readString(report);
            assertThat(page).startsWith("<!DOCTYPE html>")
                    .contains("data:image/svg+xml", "import torch", "<table>", "zu schnell")
                    .doesNotContain("http").as("nothing else is needed");
            link.close();
            exporting.dispose();
            return link;
        });
    }

    @Test
    void whatWasChangedInTheTakeIsChangedInTheScript() throws Exception {
        Path file = folder.resolve("xor.py");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Exporting exporting = new Exporting(link, new Actions(new LiveTexts(Language.GERMAN)),
                    Program::defaults, new Appearance(Theme.LIGHT), BLANK);
            ProgramEntry lesson = new Catalogue().find("xor").orElseThrow();
            Deck deck = new Deck(lesson.load(Path.of("")), lesson.load(Path.of("")).defaults());
            link.show(lesson, deck);
            deck.runTo(new Moment.Iteration(5));
            deck.await();
            deck.change(each -> each.withLearningRate(0.0625));
            deck.runTo(new Moment.Iteration(7));
            deck.await();
            link.pulse(0);
            exporting.export(file, Format.PYTORCH);
            exporting.settle();
            exporting.dispose();
            link.close();
            return null;
        });
        assertThat(Files.readAllLines(file)).containsSequence("        if len(losses) == 5:",
                "            lr = 0.0625");
    }

    private static Handler handler(List<LogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static Message said(DeckLink link) {
        return Objects.requireNonNull(link.notices().latestProperty().get());
    }
}
