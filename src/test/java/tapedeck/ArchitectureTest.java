package tapedeck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;
import tapedeck.deck.Deck;
import tapedeck.ui.shell.Commands;
import tapedeck.ui.shell.DeckLink;
import tapedeck.ui.shell.Desktop;

/** The rules of the house. */
@AnalyzeClasses(packages = "tapedeck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that(are(resideInAPackage("tapedeck..").and(resideInAPackage("tapedeck.ui..").negate())))
            .should().dependOnClassesThat().resideInAPackage("javafx..")
            .because("the core must run, and be tested, without a window");

    @ArchTest
    static final ArchRule arrowsGoDownwards = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("array").definedBy("tapedeck.array..")
            .layer("function").definedBy("tapedeck.function..")
            .layer("autograd").definedBy("tapedeck.autograd..")
            .optionalLayer("nn").definedBy("tapedeck.nn..")
            .layer("optim").definedBy("tapedeck.optim..")
            .layer("data").definedBy("tapedeck.data..")
            .layer("deck").definedBy("tapedeck.deck..")
            .layer("explain").definedBy("tapedeck.explain..")
            .layer("lesson").definedBy("tapedeck.lesson..")
            .layer("cli").definedBy("tapedeck.cli..")
            .layer("ui").definedBy("tapedeck.ui..")
            .layer("main").definedBy("tapedeck")
            .whereLayer("main").mayNotBeAccessedByAnyLayer()
            .whereLayer("ui").mayOnlyBeAccessedByLayers("main")
            .whereLayer("cli").mayOnlyBeAccessedByLayers("main")
            .whereLayer("lesson").mayOnlyBeAccessedByLayers("cli", "ui", "main")
            .whereLayer("explain").mayOnlyBeAccessedByLayers("cli", "ui", "main")
            .whereLayer("deck").mayOnlyBeAccessedByLayers("explain", "lesson", "cli", "ui", "main")
            .whereLayer("optim").mayOnlyBeAccessedByLayers("deck", "lesson", "cli", "ui")
            .whereLayer("nn").mayOnlyBeAccessedByLayers("optim", "deck", "lesson", "cli", "ui")
            .whereLayer("autograd").mayOnlyBeAccessedByLayers("nn", "optim", "deck", "lesson", "cli", "ui")
            .whereLayer("function").mayOnlyBeAccessedByLayers("autograd", "nn", "optim", "deck", "explain", "lesson",
                    "cli", "ui")
            .whereLayer("data").mayOnlyBeAccessedByLayers("deck", "lesson", "cli", "ui")
            .because("each room builds on those below and none on those above");

    @ArchTest
    static final ArchRule noCycles = slices().matching("tapedeck.(**)").should().beFreeOfCycles()
            .because("rooms that need each other are one room");

    @ArchTest
    static final ArchRule oneMeetingPlace = noClasses()
            .that().resideInAPackage("tapedeck.ui..").and().areNotAssignableTo(DeckLink.class)
            .and().areNotAssignableTo(Commands.class).and().areNotAssignableTo(Desktop.class)
            .should().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates
                    .target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Deck.class))))
            .because("the deck's thread and the window's meet once a pulse, in DeckLink, which hands out the Commands "
                    + "that go the other way; Desktop only starts a deck for a picture");

    @ArchTest
    static final ArchRule noRunLater = noClasses().that().areNotAssignableTo(Desktop.class)
            .should().callMethod(Platform.class, "runLater", Runnable.class)
            .because("what comes from other threads is polled once a pulse; Desktop starts the toolkit");

    @ArchTest
    static final ArchRule threadsBelongToTheDeck = noClasses().that().resideOutsideOfPackage("tapedeck.deck..")
            .should().callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates
                    .target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Thread.class))))
            .because("one worker thread, one tape, one stream of events");

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses().that().resideOutsideOfPackage("tapedeck.cli..")
            .should().accessFieldWhere(com.tngtech.archunit.core.domain.JavaFieldAccess.Predicates
                    .target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(System.class))))
            .because("a window has no console");

    @ArchTest
    static final ArchRule noMutableStatics = fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should().beFinal().because("state that belongs to nobody is shared by everybody");

    @ArchTest
    static final ArchRule noInlineStyles = noClasses().should()
            .callMethod(javafx.scene.Node.class, "setStyle", String.class)
            .because("how a thing looks is in its region's stylesheet");

    @ArchTest
    static void theRulesSawClasses(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(60);
        for (String room : new String[]{"array", "function", "autograd", "optim", "data", "deck", "explain", "lesson",
                "cli", "nn",
                "ui.shell",
                "ui.graph", "ui.chart", "ui.controls", "ui.tape", "ui.listing", "ui.breakpoints", "ui.theme", "ui.data",
                "ui.predictions", "ui.race", "lesson.network"}) {
            assertThat(all.that(resideInAnyPackage("tapedeck." + room))).as(room).isNotEmpty();
        }
        assertThat(all.get(Deck.class).getConstructorCallsFromSelf()).anyMatch(
                call -> call.getTargetOwner().isEquivalentTo(Thread.class));
    }
}
