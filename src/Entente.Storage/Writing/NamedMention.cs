namespace Entente.Storage.Writing;

/// <summary>A mention with the numbers of whom it names: what counts of names are made from.</summary>
/// <param name="ActorId">Number of the actor.</param>
/// <param name="RootId">Number of the state or organisation it belongs to.</param>
/// <param name="How">How it was resolved; coreference gives no name.</param>
/// <param name="Span">Its characters in the text.</param>
/// <param name="Office">The office it gives the actor; empty for none.</param>
internal readonly record struct NamedMention(long ActorId, long RootId, ResolutionMethod How, TextSpan Span, string Office);
