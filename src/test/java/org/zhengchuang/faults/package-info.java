/** The product as {@code docker-compose.yml} runs it, in processes of its own: started, killed, cut off, and checked. */
package org.zhengchuang.faults;
