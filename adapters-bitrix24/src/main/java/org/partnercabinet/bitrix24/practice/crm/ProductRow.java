package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;

/** A row of a deal's products; {@code price} is per unit, with discounts and taxes. */
public record ProductRow(
        long id,
        long productId,
        String name,
        BigDecimal price,
        BigDecimal quantity,
        int discountType,
        BigDecimal discountRate,
        BigDecimal discountSum,
        String taxIncluded,
        int measureCode,
        String measureName,
        int sort) {

    public BigDecimal sum() {
        return price.multiply(quantity);
    }

    ProductRow numbered(long newId) {
        return new ProductRow(
                newId,
                productId,
                name,
                price,
                quantity,
                discountType,
                discountRate,
                discountSum,
                taxIncluded,
                measureCode,
                measureName,
                sort);
    }
}
