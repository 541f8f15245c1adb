/** What the product tells people. May look at all features; none looks here. */
package org.partnercabinet.domain.messaging;
