using System.Collections.Immutable;

namespace Entente;

/// <summary>One published text as it reaches the coder: already validated, never changed.</summary>
/// <param name="Id">The caller's identifier, echoed in the reading.</param>
/// <param name="Text">The whole text; every span of a reading points into it.</param>
public sealed record Article(string Id, string Text)
{
    /// <summary>Day of publication as the supplier states it; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the text was found; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The publisher's name, such as <c>KCNA</c>; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline when it is supplied apart from the text; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47 tag of the text's language; null when not stated (English is assumed).</summary>
    public string? Language { get; init; }

    /// <summary>A sentence segmentation that the coder must keep; empty when it is free to find its own.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>Pairs of spans whose relation the caller asks for.</summary>
    public ImmutableArray<SpanPair> Pairs { get; init; } = [];
}

/// <summary>Two spans given by the caller, who wants the event type from the first to the second.</summary>
/// <param name="Actor">The span of the acting party.</param>
/// <param name="Recipient">The span of the party acted upon.</param>
public readonly record struct SpanPair(TextSpan Actor, TextSpan Recipient);
