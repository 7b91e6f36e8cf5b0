namespace Entente.Knowledge.Tables;

/// <summary>One record of a knowledge file: its first line and the facts under it.</summary>
/// <param name="File">Name of the file, for messages.</param>
/// <param name="Line">Number of the record's first line, from 1.</param>
/// <param name="Type">First word of that line: <c>actor</c>, <c>office</c>, <c>agent</c>, <c>ignore</c> or <c>words</c>.</param>
/// <param name="Id">The rest of that line.</param>
/// <param name="Facts">The facts in file order.</param>
/// <param name="IsOverlay">Whether the file was given on top of the knowledge folder, and so may add to records of it.</param>
internal sealed record FactRecord(string File, int Line, string Type, string Id, List<Fact> Facts, bool IsOverlay);

/// <summary>One <c>key value</c> line.</summary>
/// <param name="Key">First word.</param>
/// <param name="Value">The rest, without comment and outer white space; may be empty.</param>
/// <param name="Line">Line number, from 1.</param>
internal readonly record struct Fact(string Key, string Value, int Line);
