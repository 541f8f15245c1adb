/** HTTP/1.1 on a plain socket, so that a reply can also be cut, dripped, reset or never sent; and PHP's ways with forms and JSON. */
@NullMarked
package org.partnercabinet.bitrix24.practice.wire;

import org.jspecify.annotations.NullMarked;
