package org.partnercabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void aRefusalCarriesFactsAndItsField() {
        Refusal refusal =
                Refusal.rule("some.rule", "no").with("max", 5).with("min", 1).at("amount");
        assertThat(refusal.details()).containsEntry("max", 5).containsEntry("min", 1);
        assertThat(refusal.field()).contains("amount");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(Refusal.notFound("link").code()).isEqualTo("link.not-found");
        assertThat(Refusal.tooMany("auth.too-many", 0).details()).containsEntry("retry_after", 1L);
    }

    @Test
    void textsAreTrimmedAndCountedInCharactersPeopleSee() {
        assertThat(Texts.required("name", "  Анна ", 10)).isEqualTo("Анна");
        assertThat(Texts.optional("name", "😀😀😀", 3)).hasSize(6);
        assertThat(Texts.optional("comment", "a\nb\tc\r", 10)).isEqualTo("a\nb\tc");
        refuses("text.too-long", () -> Texts.optional("name", "😀😀😀😀", 3));
        refuses("text.blank", () -> Texts.required("name", " \u2003 ", 3));
        assertThat(refuses("text.control-character", () -> Texts.optional("name", "a\u0000b", 9))
                        .field())
                .contains("name");
    }
}
