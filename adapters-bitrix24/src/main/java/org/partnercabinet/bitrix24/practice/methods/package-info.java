/** The REST methods, one small class per family, and what surrounds a call: who calls, what came back, how it is refused. */
@NullMarked
package org.partnercabinet.bitrix24.practice.methods;

import org.jspecify.annotations.NullMarked;
