package org.cuttings.extract.events;

/** How the parts of a verb's clause take part in the event that it states. */
enum Frame {
  /** Subject and the other side alike: "met", "spoke with". */
  TOGETHER,
  /** From the subject towards somebody: "called him", "wrote to him". */
  TOWARD,
  /** From somebody towards the subject: "heard from him". */
  HEAR,
  /** The subject hands something over: "sent him the list"; what, tells the type. */
  GIVE,
  /** The subject is handed something: "received the list from him". */
  TAKE,
  /** Both hand something over: "exchanged letters". */
  EXCHANGE,
  /** The subject brings others together: "introduced him to her". */
  INTRODUCE,
  /** The subject offers or proposes something: "offered to help him". */
  OFFER,
  /** The subject turns down what somebody offered: "declined the invitation". */
  REFUSE,
  /** Before those who inquire: "testified". */
  TESTIFY,
  /** A paper or an office makes something known: "published". */
  REPORT,
  /** In public: "tweeted". */
  PUBLIC
}
