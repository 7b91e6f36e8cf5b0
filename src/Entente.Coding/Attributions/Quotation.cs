using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>Words between quotation marks, the marks included.</summary>
/// <param name="Pieces">One span a paragraph; several only when each paragraph after the first opens with the mark again.</param>
/// <param name="Depth">0 when no other quotation is around it.</param>
/// <param name="IsClosed">Whether the closing mark is there; a last paragraph may lack it.</param>
internal sealed record Quotation(ImmutableArray<TextSpan> Pieces, int Depth, bool IsClosed);
