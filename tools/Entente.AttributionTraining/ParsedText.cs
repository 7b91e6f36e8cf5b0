using System.Collections.Immutable;

namespace Entente.AttributionTraining;

/// <summary>Keeps parsed sentences in a file, so that features can be worked on without parsing again.</summary>
internal static class ParsedText
{
    /// <summary>The sentences kept in <paramref name="file"/>; made and kept when it is not there.</summary>
    public static ImmutableArray<Sentence> Get(string? file, Func<ImmutableArray<Sentence>> parse)
    {
        if (file is null)
        {
            return parse();
        }

        if (File.Exists(file))
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(file)));
            return Read(reader);
        }

        var sentences = parse();
        using var writer = new BinaryWriter(new BufferedStream(File.Create(file)));
        Write(writer, sentences);
        return sentences;
    }

    private static void Write(BinaryWriter writer, ImmutableArray<Sentence> sentences)
    {
        writer.Write(sentences.Length);
        foreach (var sentence in sentences)
        {
            writer.Write(sentence.Span.Start);
            writer.Write(sentence.Span.End);
            writer.Write(sentence.Tokens.Length);
            foreach (var token in sentence.Tokens)
            {
                writer.Write(token.Span.Start);
                writer.Write(token.Span.End);
                writer.Write(token.Lemma);
                writer.Write((byte)token.Category);
                writer.Write(token.Tag);
                writer.Write(token.Head);
                writer.Write(token.Relation);
            }
        }
    }

    private static ImmutableArray<Sentence> Read(BinaryReader reader)
    {
        var sentences = new Sentence[reader.ReadInt32()];
        for (var i = 0; i < sentences.Length; i++)
        {
            var span = new TextSpan(reader.ReadInt32(), reader.ReadInt32());
            var tokens = new Token[reader.ReadInt32()];
            for (var n = 0; n < tokens.Length; n++)
            {
                var word = new TextSpan(reader.ReadInt32(), reader.ReadInt32());
                tokens[n] = new(word, string.Intern(reader.ReadString()), (WordCategory)reader.ReadByte(), string.Intern(reader.ReadString()), "",
                    reader.ReadInt32(), string.Intern(reader.ReadString()));
            }

            sentences[i] = new(i, span, ImmutableArray.Create(tokens), []);
        }

        return ImmutableArray.Create(sentences);
    }
}
