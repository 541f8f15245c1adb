/**
 * The practice portal: a Bitrix24 that runs in this process and answers over real HTTP. Tests and the demo talk to it
 * exactly as they would to a portal in the cloud.
 */
@NullMarked
package org.partnercabinet.bitrix24.practice;

import org.jspecify.annotations.NullMarked;
