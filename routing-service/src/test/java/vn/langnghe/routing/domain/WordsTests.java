package vn.langnghe.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.platform.testing.Contracts;

/** What is decided is said in the words that events use. */
class WordsTests {

    @Test
    void kindsAndComponentsAreThoseOfTheEvents() {
        assertThat(Kind.values()).extracting(Kind::name).containsExactlyInAnyOrderElementsOf(Contracts.words("kind"));
        assertThat(Component.values())
                .extracting(Component::name)
                .containsExactlyInAnyOrderElementsOf(Contracts.words("component"));
    }
}
