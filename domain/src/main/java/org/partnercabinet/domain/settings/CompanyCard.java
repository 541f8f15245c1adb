package org.partnercabinet.domain.settings;

import java.util.Optional;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.Texts;

/**
 * What people read of the company.
 *
 * @param name up to 100 characters; empty: the product's own name stands there
 * @param support where partners get help: an e-mail address, a phone number, a web address or words; up to 200
 *     characters, empty when there is none
 * @param color the company's own; empty: the product's
 */
public record CompanyCard(String name, String support, Optional<Color> color) {
    public static final CompanyCard EMPTY = new CompanyCard("", "", Optional.empty());

    public CompanyCard {
        name = Texts.optional("name", name, 100);
        support = Texts.optional("support", support, 200);
    }

    /** @param product what stands there where the company has no name */
    public String nameOr(String product) {
        return name.isEmpty() ? product : name;
    }
}
