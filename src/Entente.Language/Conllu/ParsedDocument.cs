using System.Collections.Immutable;

namespace Entente.Language.Conllu;

/// <summary>Writes a text whose sentences are parsed already, as one CoNLL-U document.</summary>
public static class ParsedDocument
{
    /// <summary>Writes the sentences with <c># newdoc id</c> before the first; nothing for a text without sentences.</summary>
    /// <param name="output">Where the sentences go.</param>
    /// <param name="id">Identifier of the document.</param>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="sentences">Parsed sentences in text order.</param>
    public static void Write(TextWriter output, string id, string text, ImmutableArray<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int i = 0; i < sentences.Length; i++)
        {
            string before = i == 0 ? text[..sentences[0].Span.Start] : "";
            int next = i + 1 < sentences.Length ? sentences[i + 1].Span.Start : text.Length;
            var written = ParsedText.ToConllu(text, sentences[i], i + 1, before, next);
            // An identifier with line breaks would end the comment.
            ConlluWriter.Write(output, i > 0 ? written : written with { Comments = written.Comments.Insert(0, "# newdoc id = " + id.ReplaceLineEndings(" ")) });
        }
    }
}
