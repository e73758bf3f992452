package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A healthy program in which one line has a mistake planted, with the suspects and the repairs to choose from: the same for the same seed.
 * Immutable.
 *
 * @param seed that it was drawn by
 * @param level how hard it is, from 1 to 3
 * @param draw what the program's own random numbers begin with
 * @param suspects the right one among others, in the order in which they are shown
 * @param repairs lines to put where the mistake is, in that order too; an empty one deletes it
 */
public record ProgramWithMistake(long seed, int level, PracticeProgram program, PlantedMistake plant, int draw,
        List<MistakeKind> suspects, List<String> repairs) {
    /** The levels there are. */
    public static final int LEVELS = 3;
    private static final Pattern PRINTS = Pattern.compile("\\b(print|stdout|exit)\\b");
    private static final int SUSPECTS = 4;
    private static final int DRAWS = 5;
    private static final String DRAWN = "torch.manual_seed(1)";

    public ProgramWithMistake {
        suspects = List.copyOf(suspects);
        repairs = List.copyOf(repairs);
    }

    /** Draws one of a level: first the kind, so that none is met more often for standing in more programs. */
    public static ProgramWithMistake of(long seed, int level) {
        Random random = new Random(seed);
        random.nextInt(); // the first of neighbouring seeds are alike
        List<PracticeProgram> programs = PracticeProgram.all();
        List<MistakeKind> kinds = programs.stream().flatMap(each -> each.plants().stream()).map(PlantedMistake::kind)
                .distinct()
                .filter(each -> each.level() == level).sorted().toList();
        MistakeKind kind = kinds.get(random.nextInt(kinds.size()));
        List<PracticeProgram> having = programs.stream()
                .filter(each -> each.plants().stream().anyMatch(plant -> plant.kind() == kind)).toList();
        PracticeProgram program = having.get(random.nextInt(having.size()));
        PlantedMistake plant = program.plants().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        return of(seed, level, program, plant, 1 + random.nextInt(DRAWS), random);
    }

    /** The mistake of one kind in one program. */
    static ProgramWithMistake of(PracticeProgram program, PlantedMistake plant, int draw) {
        return of(0, plant.kind().level(), program, plant, draw, new Random(draw));
    }

    private static ProgramWithMistake of(long seed, int level, PracticeProgram program, PlantedMistake plant, int draw,
            Random random) {
        List<String> repairs = new ArrayList<>(plant.repairs());
        Collections.shuffle(repairs, random);
        return new ProgramWithMistake(seed, level, program, plant, draw, suspects(program, plant.kind(), level, random),
                repairs);
    }

    /** Others are of the same program, on level 1 from elsewhere in it, on level 3 from as near as can be. */
    private static List<MistakeKind> suspects(PracticeProgram program, MistakeKind right, int level, Random random) {
        List<MistakeKind> others = new ArrayList<>(
                program.plants().stream().map(PlantedMistake::kind).filter(each -> each != right).toList());
        Collections.shuffle(others, random);
        if (level != 2) {
            others.sort(Comparator.comparing(each -> (each.place() == right.place()) == (level == 1)));
        }
        List<MistakeKind> suspects = new ArrayList<>(others.subList(0, SUSPECTS - 1));
        suspects.add(right);
        Collections.shuffle(suspects, random);
        return suspects;
    }

    /** The program as it is met. */
    public String source() {
        return with(plant.planted());
    }

    /** The program as it should be. */
    public String healthy() {
        return with(plant.healthy());
    }

    /** The program with a line in place of the mistake; none if that is empty. */
    public String with(String line) {
        return String.join("\n", plant.in(program.lines(), line)).replace(DRAWN, "torch.manual_seed(" + draw + ")")
                + "\n";
    }

    /** Returns whether a line writes the number that a run is judged by, which no repair has to. */
    public boolean isForged(String line) {
        return PRINTS.matcher(line).find() && !PRINTS.matcher(plant.healthy() + plant.planted()).find();
    }

    /** The lines about the mistake, as they are met. */
    public List<String> lines() {
        List<String> all = plant.in(program.lines(), plant.planted());
        return all.subList(Math.max(0, plant.at() - 2), Math.min(all.size(), plant.at() + 3)).stream()
                .filter(each -> !each.isBlank()).toList();
    }
}
