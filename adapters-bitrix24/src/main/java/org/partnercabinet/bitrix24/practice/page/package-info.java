/** The portal's page for people: leads and deals, and the few things one does with them. */
@NullMarked
package org.partnercabinet.bitrix24.practice.page;

import org.jspecify.annotations.NullMarked;
