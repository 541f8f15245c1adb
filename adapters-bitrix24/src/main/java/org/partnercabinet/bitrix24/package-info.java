/** How this product talks to Bitrix24: one careful client of its REST API. What is said over it lives by feature. */
@NullMarked
package org.partnercabinet.bitrix24;

import org.jspecify.annotations.NullMarked;
