/**
 * Who gets an appeal: operators, their weights at a source, limits and hours, three ways to choose, and why. Pure: given
 * a team and a source of chance, {@link org.partnercabinet.domain.distribution.Team} answers with a choice and its
 * reasons, so it can be used without the product.
 */
package org.partnercabinet.domain.distribution;
