package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.python.plot.PlotAxes;
import tapedeck.python.plot.PlotFigure;
import tapedeck.python.plot.PlotSeries;

/** What a script plots is handed to the host as it is described, at each show and each saving. */
@StartsPython
class PlotsTest {
    private final PythonEngine engine;

    PlotsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private List<PlotFigure> plotted(String script) throws Exception {
        List<PlotFigure> figures = new ArrayList<>();
        ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
        new ScriptRun(new ScriptProgram.Surroundings(engine, nowhere, nowhere, figures::add),
                ScriptProgram.Options.PLAIN, new FreeRun(), () -> {})
                .run(Path.of("plots.py").toAbsolutePath(), "import matplotlib.pyplot as plt\n" + script);
        return figures;
    }

    @Test
    void aCurveIsHandedOverWithWhatStandsAroundIt() throws Exception {
        PlotFigure figure = plotted("""
                plt.figure(figsize=(3, 2))
                plt.plot([1, 2, 3], [4, 5, 6], "g--", label="up")
                plt.title("title")
                plt.xlabel("x")
                plt.yscale("log")
                plt.ylim(1, 10)
                plt.legend()
                plt.show()
                """).getFirst();
        assertThat(figure.width()).isEqualTo(3);
        PlotAxes axes = figure.axes().getFirst();
        assertThat(axes.words()).isEqualTo(new PlotAxes.Words("title", "x", ""));
        assertThat(axes.y().log()).isTrue();
        assertThat(axes.y().to()).isEqualTo(10);
        assertThat(axes.x().to()).isNull();
        assertThat(axes.legend()).isTrue();
        PlotSeries.Line line = (PlotSeries.Line) axes.series().getFirst();
        assertThat(line.y()).containsExactly(4, 5, 6);
        assertThat(line.look()).isEqualTo(new PlotSeries.Look("up", "#008000", 1, "--", 1.5));
    }

    @Tag("long")
    @Test
    void aBarSaysWhatColoursMean() throws Exception {
        List<PlotAxes> axes = plotted("""
                fig, ax = plt.subplots(1, 3)
                fig.colorbar(ax[0].imshow([[1, 5], [2, 3]], cmap="gray"), label="loss")
                fig.colorbar(ax[1].scatter([1, 2], [3, 4], c=[-2, 8], vmax=6))
                ax[2].imshow([[1, 5]])
                plt.show()
                """).getFirst().axes();
        PlotAxes bar = Objects.requireNonNull(axes.getFirst().bar());
        assertThat(bar.words().x()).isEqualTo("loss");
        assertThat(bar.y().from()).isEqualTo(1);
        assertThat(bar.y().to()).isEqualTo(5);
        PlotSeries.Image colours = (PlotSeries.Image) bar.series().getFirst();
        assertThat(colours.argb(1)).isEqualTo(0xff000000);
        assertThat(colours.argb(5)).isEqualTo(0xffffffff);
        assertThat(colours.values()[0][0]).isLessThan(colours.values()[1][0]);
        assertThat(colours.lower()).isTrue();
        PlotAxes.Scale scattered = Objects.requireNonNull(axes.get(1).bar()).y();
        assertThat(scattered.from()).isEqualTo(-2);
        assertThat(scattered.to()).isEqualTo(6);
        assertThat(axes.get(2).bar()).isNull();
    }

    @Tag("long")
    @Test
    void aFigureThatIsSavedAndShownIsHandedOverOnce() throws Exception {
        assertThat(plotted("""
                plt.plot([1, 2])
                plt.savefig("a.png", dpi=20)
                plt.show()
                """)).hasSize(1);
        assertThat(plotted("""
                plt.plot([1, 2])
                plt.savefig("a.png", dpi=20)
                plt.plot([2, 1])
                plt.show()
                """)).hasSize(2);
    }

    @Tag("long")
    @Test
    void whatIsSavedIsKeptForTheHostAndNotOnTheDisk() throws Exception {
        Path folder = Path.of("").toAbsolutePath();
        ScriptProgram program = Scripts.program(engine, folder.resolve("plots.py"), """
                import os
                import matplotlib.pyplot as plt
                plt.plot([1, 2])
                plt.savefig("kept_by_the_host.png", dpi=20)
                open("gone.txt", "w").write("x")
                os.remove("gone.txt")
                """);
        program.run(new FreeRun());
        Path kept = folder.resolve("kept_by_the_host.png");
        assertThat(program.written()).containsOnlyKeys(kept);
        assertThat(program.written().get(kept)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(kept).doesNotExist();
    }

    @Test
    void aFieldHasTheRangeOfItsColours() throws Exception {
        PlotSeries.Image image = (PlotSeries.Image) plotted("""
                plt.imshow([[0, 1], [2, float("nan")]], vmax=8)
                plt.show()
                """).getFirst().axes().getFirst().series().getFirst();
        assertThat(image.low()).isZero();
        assertThat(image.high()).isEqualTo(8);
        assertThat(image.extent()).containsExactly(-0.5, 1.5, 1.5, -0.5);
    }
}
