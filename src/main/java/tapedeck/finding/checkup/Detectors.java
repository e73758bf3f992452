package tapedeck.finding.checkup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.finding.ComparativeDetector;
import tapedeck.finding.Detector;
import tapedeck.finding.DetectorSet;
import tapedeck.finding.FindingKind;
import tapedeck.finding.detectors.BroadcastInLoss;
import tapedeck.finding.detectors.ClassesUnbalanced;
import tapedeck.finding.detectors.DetachedFromLoss;
import tapedeck.finding.detectors.Diverged;
import tapedeck.finding.detectors.DoubleSoftmax;
import tapedeck.finding.detectors.DropoutWhileMeasuring;
import tapedeck.finding.detectors.ExplodingGradients;
import tapedeck.finding.detectors.GraphGrows;
import tapedeck.finding.detectors.InitialLossFar;
import tapedeck.finding.detectors.InputsUnscaled;
import tapedeck.finding.detectors.KnownError;
import tapedeck.finding.detectors.NotInOptimizer;
import tapedeck.finding.detectors.Overfitting;
import tapedeck.finding.detectors.RateTooHigh;
import tapedeck.finding.detectors.RateTooLow;
import tapedeck.finding.detectors.RecordedLoss;
import tapedeck.finding.detectors.RecordedRate;
import tapedeck.finding.detectors.ReluOnOutput;
import tapedeck.finding.detectors.RowsNotShuffled;
import tapedeck.finding.detectors.SaturatedUnits;
import tapedeck.finding.detectors.StoppedLearning;
import tapedeck.finding.detectors.SummedLoss;
import tapedeck.finding.detectors.SymmetricUnits;
import tapedeck.finding.detectors.VanishingGradients;
import tapedeck.finding.detectors.ZeroGradMissing;

/** The list of all detectors; one that does not stand here never looks. */
public final class Detectors {
    /** Looked for while a run goes on in the window, too; the others only when somebody asks. */
    private static final List<Detector> OF_A_RUN = List.of(new Diverged(), new StoppedLearning());
    private static final List<Detector> OF_A_RECORDING = List.of(new RecordedLoss(), new RecordedRate());
    /** From whole iterations that follow one another, or from the text of a script. */
    private static final List<Detector> OF_A_PROGRAM = List.of(new KnownError(), new ZeroGradMissing(),
            new NotInOptimizer(),
            new DetachedFromLoss(), new DoubleSoftmax(), new BroadcastInLoss(), new GraphGrows(),
            new DropoutWhileMeasuring(),
            new ReluOnOutput());
    /** From the numbers of single iterations. */
    private static final List<Detector> OF_NUMBERS = List.of(new SymmetricUnits(), new InitialLossFar(),
            new SaturatedUnits(), new VanishingGradients(), new ExplodingGradients());
    /** From the rows that it trains on, and what it says of them. */
    private static final List<Detector> OF_THE_DATA = List.of(new SummedLoss(), new InputsUnscaled(),
            new RowsNotShuffled(), new ClassesUnbalanced(), new Overfitting());

    private static final List<ComparativeDetector> OF_THE_RATE = List.of(new RateTooHigh(), new RateTooLow());

    private Detectors() {}

    /** Those that want other runs beside it. */
    public static List<ComparativeDetector> comparing() {
        return OF_THE_RATE;
    }

    /** Those that need no more than what is captured where somebody looks. */
    public static DetectorSet ofARun() {
        return new DetectorSet(OF_A_RUN);
    }

    /** All: those of a program, too, which need whole iterations that follow one another. */
    public static DetectorSet all() {
        return new DetectorSet(Stream.of(OF_A_PROGRAM, OF_THE_DATA, OF_NUMBERS, OF_A_RUN, OF_A_RECORDING)
                .flatMap(List::stream).toList());
    }

    /** Returns the kinds of trouble that any of them looks for. */
    public static Set<FindingKind> kinds() {
        Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        Stream.concat(all().detectors().stream(), comparing().stream()).forEach(each -> kinds.addAll(each.kinds()));
        return kinds;
    }
}
