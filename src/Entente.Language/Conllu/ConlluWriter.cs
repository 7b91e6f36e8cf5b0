namespace Entente.Language.Conllu;

/// <summary>Writes CoNLL-U, line for line as it was read.</summary>
public static class ConlluWriter
{
    /// <summary>Writes one sentence with the blank line that ends it. Lines end in a line feed on every system, as the format asks.</summary>
    public static void Write(TextWriter output, ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments)
        {
            output.Write(comment);
            output.Write('\n');
        }

        foreach (var row in sentence.Rows)
        {
            output.Write(row.Id.ToString());
            Write(output, row.Form);
            Write(output, row.Lemma);
            Write(output, row.Upos);
            Write(output, row.Xpos);
            Write(output, row.Feats);
            Write(output, row.Head);
            Write(output, row.Deprel);
            Write(output, row.Deps);
            Write(output, row.Misc);
            output.Write('\n');
        }

        output.Write('\n');
    }

    private static void Write(TextWriter output, string column)
    {
        output.Write('\t');
        output.Write(column);
    }
}
