package tapedeck.lessons.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tapedeck.python.PythonEngine;
import tapedeck.python.Scripts;
import tapedeck.python.StartsPython;
import tapedeck.tape.TapeEvent;

@StartsPython
class SabotageTest {
    private final PythonEngine engine;

    SabotageTest(PythonEngine engine) {
        this.engine = engine;
    }

    @Test
    void scratch() throws Exception {
        for (PracticeProgram p : PracticeProgram.all().subList(0,2)) {
            SabotagedProgram c = SabotagedProgram.of(p, p.plants().get(2), 2);
            for (String s : new String[]{c.healthy()}) {
                long t = System.nanoTime();
                SabotageRun r = SabotageRun.of(Scripts.program(engine, Path.of("case.py").toAbsolutePath(), s));
                System.out.println(p.name() + " " + c.plant().kind() + " " + r.score() + " " + r.last() + " n=" + r.losses().length + " " + r.failure() + " later " + (r.later() != null) + " next " + (r.next()!=null) + " " + (System.nanoTime() - t) / 1000000 + " ms");
                if (s.equals(c.healthy()) && r.later() != null) {
                    for (TapeEvent e : r.later().events()) {
                        if (e instanceof TapeEvent.FunctionRecorded f) {
                            System.out.println("   F " + f.call() + " -> " + f.output().name() + " " + f.output().shape() + " in " + f.inputs().stream().map(i -> i.name() + i.shape() + (i.leaf() ? "L" : "") + (i.requiresGrad() ? "g" : "")).toList());
                        } else if (e instanceof TapeEvent.Assigned a) {
                            System.out.println("   A " + a.name() + " " + (a.tensor() == null ? a.text() : a.tensor().name()));
                        } else if (e instanceof TapeEvent.ParameterUpdated u) {
                            System.out.println("   U " + u.tensor() + " " + u.rate());
                        }
                    }
                }
            }
        }
    }
}
