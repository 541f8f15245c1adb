/** Leads, deals and contacts of the portal, its dictionaries and its events. */
@NullMarked
package org.partnercabinet.bitrix24.crm;

import org.jspecify.annotations.NullMarked;
