package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModulePathTest {
    @Test
    void theModulesAroundComeTheOutermostFirst() {
        assertThat(ModulePath.of("net", "block 2", "layer 1").around()).containsExactly(ModulePath.of("net"),
                ModulePath.of("net", "block 2"), ModulePath.of("net", "block 2", "layer 1"));
        assertThat(ModulePath.NONE.around()).isEmpty();
    }

    @Test
    void theTitleIsTheModulesOwnName() {
        assertThat(ModulePath.of("net", "layer 1").title()).isEqualTo("layer 1");
        assertThat(ModulePath.NONE.title()).isEmpty();
    }

    @Test
    void theParentIsTheModuleAround() {
        assertThat(ModulePath.of("net", "layer 1").parent()).isEqualTo(ModulePath.of("net"));
        assertThat(ModulePath.of("net").parent()).isEqualTo(ModulePath.NONE);
        assertThat(ModulePath.NONE.parent()).isEqualTo(ModulePath.NONE);
    }

    @Test
    void aModuleIsWithinItselfAndThoseAround() {
        ModulePath layer = ModulePath.of("net", "layer 1");
        assertThat(List.of(layer, layer.parent(), ModulePath.NONE)).allMatch(layer::isWithin);
        assertThat(List.of(ModulePath.of("ne"), ModulePath.of("net", "layer"), ModulePath.of("net", "layer 1", "a")))
                .noneMatch(layer::isWithin);
    }

    @Test
    void aPathIsWrittenWithSlashes() {
        assertThat(ModulePath.of("net", "layer 1").written()).isEqualTo("net/layer 1");
        assertThat(ModulePath.of("a\\b").written()).isEqualTo("a\\b");
        assertThat(ModulePath.of("net", "in/out").written()).isEqualTo("net/in\\/out");
        assertThat(ModulePath.of("net", "in/out").text()).isEqualTo("net/in/out");
        assertThat(ModulePath.NONE.written()).isEmpty();
        assertThat(ModulePath.read("")).isEqualTo(ModulePath.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"net", "in/out", "/", "/in", "out/", "a\\b", "a\\", "\\\\", "a\\/b", "\\\\/", "a\\\\b"})
    void anyNameIsReadAsItWasWritten(String name) {
        for (ModulePath path : List.of(ModulePath.of(name), ModulePath.of(name, "b"), ModulePath.of("a", name))) {
            assertThat(ModulePath.read(path.written())).isEqualTo(path);
        }
    }
}
