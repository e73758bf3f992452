package tapedeck.export;

import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.text.Python;

/** The factors of the rate of iteration {@code t + 1}, as functions: the closed forms of {@link Schedule#factor}. */
final class ScheduleScript {
    private final List<Schedule> all;

    ScheduleScript(HyperparameterTimeline course) {
        all = course.all().stream().map(Hyperparameters::schedule).distinct().toList();
    }

    /** Writes one for each schedule that there is. */
    void write(ScriptWriter out) {
        for (Schedule schedule : all) {
            String number = number(schedule);
            if (schedule.kind() != Schedule.Kind.CONSTANT) {
                out.line("period" + number + ", gamma" + number + " = " + schedule.period() + ", "
                        + Python.number(schedule.gamma()));
            }
            out.gap();
            out.block("def " + name(schedule) + "(t):", () -> {
                if (schedule.start() != 1 && schedule.kind() != Schedule.Kind.CONSTANT) {
                    out.line("t = max(0, t + 1 - " + schedule.start() + ")");
                }
                for (String line : formula(schedule.kind())) {
                    out.line(line.replace("period", "period" + number).replace("gamma", "gamma" + number));
                }
            });
            out.gap();
        }
    }

    String name(Schedule schedule) {
        return "schedule" + number(schedule);
    }

    private String number(Schedule schedule) {
        int index = all.indexOf(schedule);
        return index == 0 ? "" : "_" + (index + 1);
    }

    private static List<String> formula(Schedule.Kind kind) {
        return switch (kind) {
            case CONSTANT -> List.of("return 1");
            case STEP -> List.of("return gamma ** (t // period)");
            case EXPONENTIAL -> List.of("return gamma ** (t / period)");
            case COSINE -> List.of("share = min(1, t / period)",
                    "return gamma + (1 - gamma) / 2 * (1 + math.cos(math.pi * share))");
            case ONE_CYCLE -> List.of("share = min(1, t / period)", "if share < 0.3:",
                    "    return 1 + (1 / 25 - 1) / 2 * (1 + math.cos(math.pi * share / 0.3))",
                    "return gamma + (1 - gamma) / 2 * (1 + math.cos(math.pi * (share - 0.3) / 0.7))");
            case WARM_UP -> List.of("return gamma + (1 - gamma) * min(1, t / period)");
        };
    }
}
